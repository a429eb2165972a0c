package ai.halo.domain.workspace;

import ai.halo.domain.InvalidValue;
import ai.halo.domain.Json;

/** One comparison of a condition: a field, an operator and the value to compare with. */
public record Rule(String field, Operator op, Json value) implements Condition {

    public Rule {
        if (!field.matches("(user|company|ticket)\\..{1,100}|page\\.url|message\\.text")) {
            throw new InvalidValue(
                    "field",
                    "must be user.<trait>, company.<trait>, ticket.<field>, page.url or message.text");
        }
    }

    @Override
    public boolean holdsFor(Facts facts) {
        return op.holds(facts.about(field), value);
    }
}
