package ai.halo.llm.answering.builtin;

import ai.halo.domain.Json;
import ai.halo.domain.answering.Citation;
import ai.halo.domain.answering.Profile;
import ai.halo.domain.company.Trait;
import ai.halo.domain.context.ContextEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What is known about the asker, fact by fact, each naming where it is known from. */
final class OwnFacts {

    /** What a company keeps about its customers for itself. */
    private static final Set<String> NOT_TOLD =
            Set.of("renewal_status", "mrr", "arr", "avatar", "on_contract", "expansion_mrr");

    private static final Map<String, String> OTHER_WORDS =
            Map.of(
                    "plan", "subscription tier package subscribed",
                    "email", "mail e address registered",
                    "signed_up_at",
                            "sign signed up register registered join joined account since member"
                                    + " customer create created",
                    "renewal_date", "renew renewal next",
                    "contract_term", "contract term billing period cycle run length billed bill",
                    "payment_terms", "payment terms pay paying billed",
                    "name", "name called call",
                    "role", "role");

    private static final Set<String> OF_A_COMPANY =
            Words.stems("company organisation organization business");

    private OwnFacts() {}

    static List<Fact> of(Profile profile) {
        var facts = new ArrayList<Fact>();
        for (Trait trait : profile.userTraits()) {
            if (told(trait)) {
                facts.add(ofUser(trait));
            }
        }
        for (Trait trait : profile.companyTraits()) {
            if (told(trait)) {
                facts.add(ofCompany(trait));
            }
        }
        for (ContextEntry entry : profile.entries()) {
            facts.addAll(EntryFacts.of(entry));
        }
        return List.copyOf(facts);
    }

    /** Words that may stand beside any fact, such as "seats left on the Team plan". */
    static Set<String> plan(Profile profile) {
        return Words.stems("plan " + nameOfPlan(profile));
    }

    private static String nameOfPlan(Profile profile) {
        Trait own = profile.trait("plan");
        Trait plan = own == null ? profile.trait("company.plan") : own;
        return plan == null ? "" : plan.value().plain();
    }

    private static boolean told(Trait trait) {
        return !NOT_TOLD.contains(trait.name())
                && !trait.name()
                        .matches(".*(score|risk|churn|lead|internal|token|secret|password).*")
                && trait.value() != Json.Null.NULL;
    }

    private static Fact ofUser(Trait trait) {
        String value = valueOf(trait);
        String told =
                switch (trait.name()) {
                    case "plan" -> "You are on the " + value + " plan (from your profile: plan).";
                    case "email" ->
                            "The email address we have for you is "
                                    + value
                                    + " (from your profile: email).";
                    case "name" -> "Your name is " + value + " (from your profile: name).";
                    case "signed_up_at" ->
                            "You signed up on " + value + " (from your profile: signed up at).";
                    case String name ->
                            "Your "
                                    + words(name)
                                    + " is "
                                    + value
                                    + " (from your profile: "
                                    + words(name)
                                    + ").";
                };
        return new Fact(
                new Citation.OfTrait(trait.name()),
                Words.stems(words(trait.name())),
                topic(trait.name()),
                Words.stems(trait.value().plain()),
                told);
    }

    private static Fact ofCompany(Trait trait) {
        String name = words(trait.name());
        String told =
                trait.name().equals("plan")
                        ? "Your company is on the "
                                + valueOf(trait)
                                + " plan (from your company's profile: plan)."
                        : "Your company's "
                                + name
                                + " is "
                                + valueOf(trait)
                                + " (from your company's profile: "
                                + name
                                + ").";
        var fact =
                new Fact(
                        new Citation.OfTrait("company." + trait.name()),
                        Words.stems(words(trait.name())),
                        topic(trait.name()),
                        Words.stems(trait.value().plain()),
                        told);
        return fact.allowing(OF_A_COMPANY);
    }

    private static Set<String> topic(String name) {
        return Words.stems(words(name) + " " + OTHER_WORDS.getOrDefault(name, ""));
    }

    private static String valueOf(Trait trait) {
        return Dates.read(trait.value().plain());
    }

    static String words(String key) {
        return key.replace('_', ' ')
                .replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ")
                .toLowerCase(Locale.ROOT);
    }
}
