package ai.halo.rest.context;

import static ai.halo.rest.contract.Clause.gives;
import static ai.halo.rest.contract.Clause.refuses;
import static ai.halo.rest.contract.Clause.says;
import static ai.halo.rest.contract.Clause.takes;
import static ai.halo.rest.contract.Field.may;
import static ai.halo.rest.contract.Field.must;
import static ai.halo.rest.contract.Operation.post;
import static ai.halo.rest.contract.Shape.FLAG;
import static ai.halo.rest.contract.Shape.ID;
import static ai.halo.rest.contract.Shape.TEXT;
import static ai.halo.rest.contract.Shape.object;
import static ai.halo.rest.contract.Shape.text;
import static ai.halo.rest.contract.Shape.words;

import ai.halo.domain.company.ExternalId;
import ai.halo.domain.company.TraitSchema;
import ai.halo.rest.contact.Visitors;
import ai.halo.rest.contract.Contract;
import ai.halo.rest.contract.Operation;
import ai.halo.rest.contract.Shape;
import ai.halo.rest.once.Once;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class IdentifyCompanyContract implements Contract {

    private static final Shape.Obj BODY =
            object(
                    must("company_id", words(ExternalId.MAX_LENGTH), "Your id of the company."),
                    may("user_id", text(ExternalId.MAX_LENGTH), "A user who belongs to it."),
                    may("user_token", TEXT, "Proves the user."),
                    SubjectShapes.traits(TraitSchema.COMPANY),
                    ContextShapes.CONTEXT);

    private static final Shape.Obj KNOWN =
            object(must("id", ID), must("external_id", TEXT))
                    .and("KnownCompany", SubjectShapes.columns(TraitSchema.COMPANY));

    @Override
    public String subject() {
        return "Telling Halo about companies";
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                post(
                        "/api/sdk/companies/identify",
                        "Identify a company",
                        says(
                                "Traits and context are merged with what is known and may have 50,000 bytes together."),
                        takes(BODY),
                        Once.KEY,
                        gives(200, object(must("success", FLAG), must("company", KNOWN))),
                        refuses(Visitors.IDENTITY_REJECTED, Told.reserved(List.of("…")))));
    }
}
