package ai.halo.bootstrap.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words behind a command: options {@code --name value}, and the rest in order. */
public record Arguments(List<String> words, Map<String, String> options) {

    public static Arguments of(List<String> given, Set<String> known) {
        var words = new ArrayList<String>();
        var options = new HashMap<String, String>();
        for (int i = 0; i < given.size(); i++) {
            String word = given.get(i);
            if (!word.startsWith("--")) {
                words.add(word);
            } else if (!known.contains(word)) {
                throw new CommandFailed("unknown option " + word, 2);
            } else if (i + 1 == given.size()) {
                throw new CommandFailed(word + " takes a value", 2);
            } else {
                options.put(word, given.get(++i));
            }
        }
        return new Arguments(List.copyOf(words), Map.copyOf(options));
    }

    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }
}
