package ai.halo.llm.answering.builtin;

import ai.halo.domain.answering.Briefing;
import ai.halo.domain.conversation.Message.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Understands what a message wants, the most binding wish first. */
final class Understanding {

    private static final Pattern CLAUSES =
            Pattern.compile(
                    ",? (?:and|also|plus|but)(?: also)? (?=(?:how|what|which|when|who|where|is|are|am|do|does|did|have|why|can|could|please tell|tell)\\b)");
    private static final Pattern AGREES =
            Pattern.compile(
                    "^(?:(?:yes|yeah|yep|yup|sure|ok|okay|please|do|that|it|so|would be|great|nice|i would|go ahead|exactly|definitely|absolutely|of course|thanks|thank you) ?)+$");
    private static final Pattern OFFERED_A_PERSON =
            Pattern.compile(
                    "(?i)\\b(?:person|human|teammate|colleague|someone from)\\b[^.!?]*[.?]\\s*$");

    private final Briefing briefing;
    private final List<Phrase> phrases;

    private Understanding(Briefing briefing) {
        this.briefing = briefing;
        String agent = Words.folded(briefing.agent().name());
        this.phrases =
                Phrase.of(briefing.message()).stream()
                        .map(phrase -> Courtesy.withoutGreeting(phrase, agent))
                        .toList();
    }

    static Intent of(Briefing briefing) {
        return new Understanding(briefing).intent();
    }

    private Intent intent() {
        List<Phrase> all = Phrase.of(briefing.message());
        if (all.isEmpty()
                || phrases.stream()
                        .allMatch(phrase -> phrase.plain().isEmpty() && !Courtesy.greets(phrase))) {
            return all.stream().anyMatch(Courtesy::greets)
                    ? new Intent.Greets()
                    : new Intent.AsksForHelp();
        }
        if (!phrases.stream().allMatch(this::asksWhoWeAre)) {
            Optional<String> wish = PersonWish.in(phrases);
            if (wish.isPresent()) {
                return new Intent.WantsPerson(wish.get());
            }
        }
        if (agreesToAPerson(all)) {
            return new Intent.WantsPerson("agrees to the offer of a person");
        }
        return content(all);
    }

    private Intent content(List<Phrase> all) {
        List<Phrase> saying =
                phrases.stream()
                        .filter(phrase -> !phrase.plain().isEmpty())
                        .filter(phrase -> !Courtesy.greets(phrase) && !Courtesy.thanks(phrase))
                        .toList();
        if (saying.isEmpty()) {
            return all.stream().anyMatch(Courtesy::thanks)
                    ? new Intent.Thanks()
                    : new Intent.Greets();
        }
        if (saying.stream().allMatch(this::asksWhoWeAre)) {
            return new Intent.AsksWhoWeAre();
        }
        Optional<Trouble> trouble = Complaint.explained(saying, briefing);
        if (trouble.isPresent()) {
            return new Intent.Complains(trouble.get());
        }
        if (saying.stream().allMatch(Courtesy::asksForHelp)) {
            return new Intent.AsksForHelp();
        }
        return question(saying);
    }

    private Intent question(List<Phrase> saying) {
        var facts = new ArrayList<Fact>();
        var rest = new ArrayList<String>();
        for (Phrase phrase : saying) {
            CLAUSES.splitAsStream(phrase.plain())
                    .forEach(clause ->
                            SelfQuestion.answer(clause, briefing.profile())
                                    .ifPresentOrElse(facts::add, () -> rest.add(clause)));
        }
        boolean onlyAboutSelf =
                !facts.isEmpty() && rest.stream().allMatch(Understanding::asksNothing);
        if (!onlyAboutSelf) {
            return new Intent.Asks(String.join(" ", rest), facts);
        }
        return troubled(facts)
                .<Intent>map(Intent.Complains::new)
                .orElse(new Intent.AsksAboutSelf(facts.stream().distinct().toList()));
    }

    /** A question about a service that is broken is answered with what is wrong and the remedy. */
    private Optional<Trouble> troubled(List<Fact> facts) {
        return facts.size() == 1 && facts.getFirst().told().contains("ERROR --")
                ? Trouble.of(briefing.profile()).stream()
                        .filter(trouble ->
                                trouble.areaWords().containsAll(facts.getFirst().topic()))
                        .findFirst()
                : Optional.empty();
    }

    private static boolean asksNothing(String clause) {
        return Words.stems(clause).size() <= 1
                && !clause.matches("(?:how|why|what|where|can|could)\\b.*");
    }

    private boolean asksWhoWeAre(Phrase phrase) {
        return phrase.plain().isEmpty() || Courtesy.greets(phrase) || Courtesy.asksWhoWeAre(phrase);
    }

    /** "Yes, please" after the agent offered a person is a wish for one. */
    private boolean agreesToAPerson(List<Phrase> all) {
        return all.stream().allMatch(phrase -> phrase.matches(AGREES))
                && briefing.history().stream()
                        .filter(remark -> remark.role() == Role.AGENT)
                        .reduce((_, last) -> last)
                        .filter(last -> OFFERED_A_PERSON.matcher(last.text()).find())
                        .isPresent();
    }
}
