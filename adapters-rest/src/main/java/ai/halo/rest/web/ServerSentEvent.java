package ai.halo.rest.web;

import ai.halo.domain.Json;

/** Events as a browser reads them; compact JSON has no line breaks, so it is one line of data. */
public final class ServerSentEvent {

    /** A comment: it says nothing but that the line is open. */
    public static final String HEARTBEAT = ": \n\n";

    private ServerSentEvent() {}

    public static String of(String event, Json data) {
        return "event: " + event + "\ndata: " + data.compact() + "\n\n";
    }

    /** An event after which a reader resumes by this number. */
    public static String of(long id, String event, Json data) {
        return of(Long.toString(id), event, data);
    }

    /** An event after which a reader resumes by this place. */
    public static String of(String id, String event, Json data) {
        return "id: " + id + "\n" + of(event, data);
    }
}
