package ai.halo.bootstrap.command;

import java.io.PrintStream;

/** How much of a known amount of work is done, drawn again at each whole percent. */
final class ProgressBar {

    private static final int WIDTH = 40;

    private final PrintStream out;
    private final String what;
    private final int total;
    private int drawn = -1;

    ProgressBar(PrintStream out, String what, int total) {
        this.out = out;
        this.what = what;
        this.total = total;
    }

    void at(int done) {
        int percent = total == 0 ? 100 : (int) (100L * done / total);
        if (percent != drawn) {
            drawn = percent;
            int filled = WIDTH * percent / 100;
            out.print(
                    "\r  "
                            + what
                            + " ["
                            + "#".repeat(filled)
                            + " ".repeat(WIDTH - filled)
                            + "] "
                            + done
                            + "/"
                            + total);
            out.flush();
        }
        if (done == total) {
            out.println();
        }
    }
}
