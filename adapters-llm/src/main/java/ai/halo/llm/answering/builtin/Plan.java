package ai.halo.llm.answering.builtin;

import ai.halo.domain.Json;
import ai.halo.llm.answering.builtin.Ranked.Scored;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** The record of a thought: what was understood, what was considered, and what was chosen. */
final class Plan {

    private final Intent intent;
    private Json.Obj record;

    Plan(Intent intent) {
        this.intent = intent;
        this.record = Json.object().with("mind", "builtin").with("intent", intent.name());
        switch (intent) {
            case Intent.WantsPerson(var words) -> note("because", Json.text(words));
            case Intent.AsksAboutSelf(var facts) -> note("facts", told(facts));
            case Intent.Complains(var trouble) -> note("trouble", Json.text(trouble.asQuestion()));
            case Intent.Asks(var question, var facts) -> {
                note("question", Json.text(question));
                note("facts", told(facts));
            }
            case Intent.Greets _, Intent.Thanks _, Intent.AsksWhoWeAre _, Intent.AsksForHelp _ -> {}
        }
    }

    Intent intent() {
        return intent;
    }

    void note(String name, Json value) {
        record = record.with(name, value);
    }

    void considered(Ranked ranked, Quotation quotation) {
        note("considered", scored(ranked.all()));
        note("chosen", scored(quotation.chosen()));
    }

    Json.Obj record() {
        return record;
    }

    private static Json told(List<Fact> facts) {
        return Json.texts(facts.stream().map(Fact::told).toList());
    }

    private static Json scored(List<Scored> all) {
        return new Json.Arr(all.stream().<Json>map(Plan::scored).toList());
    }

    private static Json.Obj scored(Scored one) {
        var members = new LinkedHashMap<String, Json>();
        members.put("passage", Json.text(one.quotable().from().passage().value().toString()));
        members.put("order", Json.number(one.quotable().order()));
        members.put("shape", Json.text(one.quotable().shape().name().toLowerCase(Locale.ROOT)));
        members.put("score", Json.number(one.score()));
        members.put("text", Json.text(one.quotable().text()));
        return Json.object(members);
    }
}
