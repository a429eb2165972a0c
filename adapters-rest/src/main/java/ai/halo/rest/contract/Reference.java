package ai.halo.rest.contract;

import static ai.halo.rest.contract.Html.anchored;
import static ai.halo.rest.contract.Html.code;
import static ai.halo.rest.contract.Html.link;
import static ai.halo.rest.contract.Html.prose;
import static ai.halo.rest.contract.Html.tag;
import static ai.halo.rest.contract.Html.text;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import ai.halo.rest.contract.Clause.Gives;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes the contracts as a page for people: every operation and every refusal has an address. */
@Singleton
final class Reference {

    private final Contracts contracts;

    Reference(Contracts contracts) {
        this.contracts = contracts;
    }

    String page(String server) {
        Map<String, List<Operation>> subjects = new TreeMap<>();
        contracts
                .all()
                .forEach(contract ->
                        subjects.computeIfAbsent(contract.subject(), _ -> new ArrayList<>())
                                .addAll(contract.operations()));
        String sections =
                subjects.entrySet().stream()
                        .map(subject -> section(server, subject.getKey(), subject.getValue()))
                        .collect(joining());
        return tag("nav", "", contents(subjects))
                + tag(
                        "main",
                        "",
                        tag("h1", "", "Halo's API"),
                        tag("p", "", text(OpenApi.INTRODUCTION)),
                        tag(
                                "p",
                                "",
                                "For programs: ",
                                link("/openapi.yaml", "openapi.yaml"),
                                " and ",
                                link("/openapi.json", "openapi.json"),
                                ". Guides: ",
                                link("/docs", "docs"),
                                "."),
                        sections,
                        headers(),
                        refusals());
    }

    private static String contents(Map<String, List<Operation>> subjects) {
        return subjects.entrySet().stream()
                        .map(subject ->
                                tag("b", "", text(subject.getKey()))
                                        + tag("ul", "", entries(subject.getValue())))
                        .collect(joining())
                + tag("b", "", link("#headers", "Headers"))
                + tag("b", "", link("#refusals", "Refusals"));
    }

    private static String entries(List<Operation> operations) {
        return operations.stream()
                .map(operation ->
                        tag("li", "", link("#" + operation.id(), text(operation.title()))))
                .collect(joining());
    }

    private String section(String server, String subject, List<Operation> operations) {
        return tag("h2", "", text(subject))
                + operations.stream().map(each -> operation(server, each)).collect(joining());
    }

    private String operation(String server, Operation operation) {
        return anchored(
                "section",
                operation.id(),
                tag("h3", "", link("#" + operation.id(), text(operation.title()))),
                tag(
                        "p",
                        "address",
                        tag("b", operation.method().name(), operation.method().name()),
                        " ",
                        code(operation.path())),
                tag("p", "door", Doors.told(operation.door())),
                operation.abouts().stream()
                        .map(about -> tag("p", "", prose(about)))
                        .collect(joining()),
                fields("In the address", operation.parameters()),
                fields("Query", operation.queries()),
                fields("Headers", operation.headers()),
                fields("Body", operation.body().map(Shape.Obj::fields).orElse(List.of())),
                operation.gives().stream().map(Reference::given).collect(joining()),
                fields("Goes on with events, as " + Clause.EVENTS, operation.events()),
                refused(operation),
                tag("pre", "", code(Example.curl(server, operation))));
    }

    private static String fields(String heading, List<Field> fields) {
        return fields.isEmpty() ? "" : tag("h4", "", heading) + FieldRows.table(fields);
    }

    private static String given(Gives gives) {
        String body =
                switch (gives.body()) {
                    case null ->
                            gives.mediaType().isEmpty()
                                    ? ""
                                    : tag("p", "", code(gives.mediaType()));
                    case Shape.Obj(_, var fields) -> FieldRows.table(fields);
                    case Shape shape -> FieldRows.table(List.of(Field.must("…", shape)));
                };
        return tag("h4", "", "Answers " + gives.status())
                + body
                + fields("With headers", gives.headers());
    }

    private String refused(Operation operation) {
        String links =
                contracts.refusals(operation).stream()
                        .map(refusal ->
                                refusal.status().getCode()
                                        + " "
                                        + link("#" + refusal.code(), code(refusal.code())))
                        .collect(joining(" · "));
        return links.isEmpty() ? "" : tag("h4", "", "Refuses") + tag("p", "refusals", links);
    }

    private String headers() {
        List<Field> all = new ArrayList<>(contracts.headers());
        all.add(Responses.RETRY_AFTER);
        return anchored("h2", "headers", "Headers")
                + tag("p", "", "They come with every answer, and with every refusal.")
                + FieldRows.table(all);
    }

    /** Every code once, with whoever may answer it. */
    private String refusals() {
        Map<String, List<Refusal>> byCode =
                Stream.concat(
                                contracts
                                        .operations()
                                        .flatMap(each -> contracts.refusals(each).stream()),
                                contracts.anywhere().stream())
                        .collect(groupingBy(Refusal::code, TreeMap::new, toList()));
        return anchored("h2", "refusals", "Refusals")
                + byCode.entrySet().stream()
                        .map(code -> refusal(code.getKey(), code.getValue()))
                        .collect(joining());
    }

    private static String refusal(String code, List<Refusal> said) {
        String sentences =
                said.stream()
                        .map(Refusal::error)
                        .distinct()
                        .map(error -> tag("p", "", prose(error)))
                        .collect(joining());
        return anchored(
                "section",
                code,
                tag(
                        "h3",
                        "",
                        said.getFirst().status().getCode() + " " + link("#" + code, code(code))),
                sentences);
    }
}
