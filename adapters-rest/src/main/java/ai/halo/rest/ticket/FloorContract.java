package ai.halo.rest.ticket;

import static ai.halo.rest.contract.Clause.gives;
import static ai.halo.rest.contract.Clause.refuses;
import static ai.halo.rest.contract.Clause.takes;
import static ai.halo.rest.contract.Field.may;
import static ai.halo.rest.contract.Field.must;
import static ai.halo.rest.contract.Operation.post;
import static ai.halo.rest.contract.Shape.ID;
import static ai.halo.rest.contract.Shape.object;
import static ai.halo.rest.contract.Shape.oneOf;

import ai.halo.rest.contract.Contract;
import ai.halo.rest.contract.Operation;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class FloorContract implements Contract {

    @Override
    public String subject() {
        return "The floor";
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                post(
                        "/api/v1/conversations/{id}/take-over",
                        "Take a conversation over",
                        takes(
                                object(
                                        may(
                                                "teammate_id",
                                                ID,
                                                "Otherwise the workspace's first teammate."))),
                        gives(
                                200,
                                object(
                                        must("status", oneOf("taken_over")),
                                        must("ticket_id", ID),
                                        must("teammate", ID)))),
                post(
                        "/api/v1/conversations/{id}/release",
                        "Give the floor back",
                        takes(object()),
                        gives(200, object(must("status", oneOf("released")))),
                        refuses(FloorController.NOT_TAKEN_OVER)));
    }
}
