package ai.halo.rest.web;

import static ai.halo.rest.contract.Clause.at;
import static ai.halo.rest.contract.Clause.gives;
import static ai.halo.rest.contract.Clause.givesNothing;
import static ai.halo.rest.contract.Clause.givesText;
import static ai.halo.rest.contract.Clause.open;
import static ai.halo.rest.contract.Clause.says;
import static ai.halo.rest.contract.Field.must;
import static ai.halo.rest.contract.Operation.get;
import static ai.halo.rest.contract.Shape.TEXT;
import static ai.halo.rest.contract.Shape.named;
import static ai.halo.rest.contract.Shape.names;

import ai.halo.rest.contract.Contract;
import ai.halo.rest.contract.Operation;
import ai.halo.rest.contract.Shape;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class SdkContract implements Contract {

    private static final Shape.Obj INTEGRITY =
            named(
                    "Integrity",
                    must("version", TEXT, "The newest."),
                    must("files", names(TEXT, Shape.MANY), "The hash of each file."));

    @Override
    public String subject() {
        return "The widget";
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                get(
                        "/sdk/{version}/{file}",
                        "Read a file of the widget",
                        says("A version stays what it is for ever; `latest` is the newest."),
                        at("version", TEXT),
                        at("file", TEXT),
                        givesText(200, "*/*"),
                        givesNothing(304)),
                get(
                        "/api/sdk/sri",
                        "Read the hashes of the widget's releases",
                        open(),
                        gives(200, INTEGRITY)));
    }
}
