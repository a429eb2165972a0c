package ai.halo.rest.context;

import static ai.halo.rest.contract.Clause.asks;
import static ai.halo.rest.contract.Clause.gives;
import static ai.halo.rest.contract.Clause.givesNothing;
import static ai.halo.rest.contract.Clause.refuses;
import static ai.halo.rest.contract.Clause.takes;
import static ai.halo.rest.contract.Field.may;
import static ai.halo.rest.contract.Operation.delete;
import static ai.halo.rest.contract.Operation.get;
import static ai.halo.rest.contract.Operation.patch;
import static ai.halo.rest.contract.Shape.TEXT;
import static ai.halo.rest.contract.Shape.object;

import ai.halo.domain.company.TraitSchema;
import ai.halo.rest.contract.Contract;
import ai.halo.rest.contract.Operation;
import ai.halo.rest.web.Paging;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class CompaniesContract implements Contract {

    @Override
    public String subject() {
        return "Companies";
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                get(
                        "/api/v1/companies",
                        "List companies",
                        asks(may("query", TEXT, "A part of the name or id.")),
                        asks(Paging.LIMIT),
                        asks(Paging.CURSOR),
                        gives(200, Paging.page(SubjectShapes.COMPANY))),
                get(
                        "/api/v1/companies/{id}",
                        "Show a company",
                        gives(200, SubjectShapes.COMPANY.and("CompanyPage", ContextShapes.SHOWN))),
                patch(
                        "/api/v1/companies/{id}",
                        "Set traits of a company",
                        takes(object(SubjectShapes.traits(TraitSchema.COMPANY))),
                        gives(200, SubjectShapes.COMPANY.and("CompanyPage", ContextShapes.SHOWN)),
                        refuses(Told.reserved(List.of("…")))),
                delete("/api/v1/companies/{id}", "Erase a company", givesNothing(204)));
    }
}
