package ai.halo.persistence.database;

/** The database cannot be used as it is; the message tells the operator what to do about it. */
public final class UnusableDatabase extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnusableDatabase(String whatToDo) {
        super(whatToDo);
    }

    public UnusableDatabase(String whatToDo, Throwable cause) {
        super(whatToDo, cause);
    }
}
