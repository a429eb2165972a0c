package ai.halo.rest.contact;

/** A token that must not be believed for user u1, and the trick it tries. */
record Attack(String family, String trick, String token) {

    @Override
    public String toString() {
        return family + ": " + trick;
    }
}
