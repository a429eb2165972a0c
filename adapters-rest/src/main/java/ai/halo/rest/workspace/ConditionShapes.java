package ai.halo.rest.workspace;

import static ai.halo.rest.contract.Field.may;
import static ai.halo.rest.contract.Field.must;
import static ai.halo.rest.contract.Shape.ANYTHING;
import static ai.halo.rest.contract.Shape.TEXT;
import static ai.halo.rest.contract.Shape.either;
import static ai.halo.rest.contract.Shape.items;
import static ai.halo.rest.contract.Shape.named;
import static ai.halo.rest.contract.Shape.oneOf;

import ai.halo.domain.workspace.Conditions;
import ai.halo.domain.workspace.Operator;
import ai.halo.rest.contract.Shape;

/** Conditions: rules that must all hold, or any of them; groups nest once. */
public final class ConditionShapes {

    private static final Shape RULE =
            named(
                    "Rule",
                    must(
                            "field",
                            TEXT,
                            "user.<trait>, company.<trait>, ticket.<field>, page.url or message.text"),
                    must("op", oneOf(Operator.values())),
                    may("value", ANYTHING, "What to compare with."));

    private static final Shape GROUP =
            named(
                    "RuleGroup",
                    must("match", oneOf(Conditions.Match.values())),
                    must("rules", items(RULE, Conditions.MAX_RULES)));

    public static final Shape.Obj CONDITIONS =
            named(
                    "Conditions",
                    may("match", oneOf(Conditions.Match.values())),
                    may("rules", items(either(RULE, GROUP), Conditions.MAX_RULES)));

    private ConditionShapes() {}
}
