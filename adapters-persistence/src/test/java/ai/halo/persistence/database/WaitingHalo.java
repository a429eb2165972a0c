package ai.halo.persistence.database;

import java.nio.file.Path;

/** A program that starts the database of a home, says so, and waits to be ended. */
final class WaitingHalo {

    public static void main(String[] arguments) throws InterruptedException {
        var postgres = EmbeddedPostgres.start(Path.of(arguments[0]), TestPrograms.FOLDER);
        if (arguments.length > 1) {
            postgres = postgres.closedByItsOwner();
        }
        IO.println("started " + postgres.process().pid());
        Thread.currentThread().join();
    }

    private WaitingHalo() {}
}
