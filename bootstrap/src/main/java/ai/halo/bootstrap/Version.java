package ai.halo.bootstrap;

/** The version of Halo that runs. */
public final class Version {

    public static final String CURRENT = "0.1.0";

    private Version() {}
}
