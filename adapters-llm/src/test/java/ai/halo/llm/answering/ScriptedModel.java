package ai.halo.llm.answering;

import ai.halo.llm.answering.Reply.Cause;
import ai.halo.llm.answering.Reply.Failed;
import ai.halo.llm.answering.Reply.Said;
import ai.halo.llm.answering.Reply.ToolCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A model that replies as it is told to, and remembers what it was asked and for how long. */
final class ScriptedModel implements Model {

    private static final int PIECE = 3;

    private final Supplier<Reply> script;
    private final boolean sighted;
    private final List<Prompt> asked = new ArrayList<>();
    private final List<Duration> given = new ArrayList<>();

    ScriptedModel(Supplier<Reply> script) {
        this(script, false);
    }

    private ScriptedModel(Supplier<Reply> script, boolean sighted) {
        this.script = script;
        this.sighted = sighted;
    }

    /** The same model, to which pictures can be shown. */
    ScriptedModel sighted() {
        return new ScriptedModel(script, true);
    }

    static ScriptedModel thatSays(String words) {
        return new ScriptedModel(() -> new Said(words, List.of(), true, "served-model", null));
    }

    static ScriptedModel thatCalls(String tool, String arguments) {
        var call = new ToolCall(tool, arguments);
        return new ScriptedModel(() -> new Said("", List.of(call), true, "served-model", null));
    }

    static ScriptedModel thatFails(Cause cause) {
        return new ScriptedModel(() -> new Failed(cause, "scripted"));
    }

    List<Prompt> asked() {
        return asked;
    }

    List<Duration> given() {
        return given;
    }

    @Override
    public String provider() {
        return "openai";
    }

    @Override
    public String name() {
        return "test-model";
    }

    @Override
    public boolean seesPictures() {
        return sighted;
    }

    @Override
    public Reply ask(Prompt prompt, Duration within, Ear ear) {
        asked.add(prompt);
        given.add(within);
        Reply reply = script.get();
        if (reply instanceof Said said) {
            pieces(said.words()).forEach(ear::take);
        }
        return reply;
    }

    /** Words come in pieces that begin and end anywhere. */
    static List<String> pieces(String words) {
        var pieces = new ArrayList<String>();
        for (int i = 0; i < words.length(); i += PIECE) {
            pieces.add(words.substring(i, Math.min(words.length(), i + PIECE)));
        }
        return pieces;
    }
}
