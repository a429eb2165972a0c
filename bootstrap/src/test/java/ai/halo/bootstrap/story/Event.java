package ai.halo.bootstrap.story;

import ai.halo.domain.Json;
import java.util.List;
import java.util.stream.Collectors;

/** One server-sent event; one without a number has number 0. */
record Event(int id, String name, Json.Obj data) {

    static Event read(List<String> lines) {
        int id = 0;
        String name = "";
        String data = "{}";
        for (String line : lines) {
            if (line.startsWith("id: ")) {
                id = Integer.parseInt(line.substring(4));
            } else if (line.startsWith("event: ")) {
                name = line.substring(7);
            } else if (line.startsWith("data: ")) {
                data = line.substring(6);
            }
        }
        return new Event(id, name, (Json.Obj) Json.parse(data));
    }

    static String deltas(List<Event> heard) {
        return heard.stream()
                .filter(event -> event.name().equals("delta"))
                .map(event -> event.data().at("text").plain())
                .collect(Collectors.joining());
    }
}
