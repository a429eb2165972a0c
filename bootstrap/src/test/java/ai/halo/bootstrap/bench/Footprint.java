package ai.halo.bootstrap.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** How much memory a process holds: what lives on its heap, and all that it keeps from others. */
record Footprint(long heap, long resident) {

    private static final Pattern TOTAL = Pattern.compile("Total\\s+\\d+\\s+(\\d+)");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    /** Collects the garbage of that process and looks. */
    static Footprint of(long pid) throws IOException {
        return new Footprint(
                find(TOTAL, histogram(pid)),
                1024 * find(RESIDENT, Files.readString(Path.of("/proc/" + pid + "/status"))));
    }

    double heapKib(Footprint before, int clients) {
        return (heap - before.heap) / 1024.0 / clients;
    }

    double residentKib(Footprint before, int clients) {
        return (resident - before.resident) / 1024.0 / clients;
    }

    private static String histogram(long pid) throws IOException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process asked =
                new ProcessBuilder(jcmd.toString(), Long.toString(pid), "GC.class_histogram")
                        .redirectErrorStream(true)
                        .start();
        return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static long find(Pattern pattern, String text) throws IOException {
        var found = pattern.matcher(text);
        if (!found.find()) {
            throw new IOException("no " + pattern + " in what the process says of itself");
        }
        return Long.parseLong(found.group(1));
    }
}
