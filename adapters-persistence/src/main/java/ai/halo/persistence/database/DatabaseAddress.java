package ai.halo.persistence.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Where a database answers, and as whom to log in. */
public record DatabaseAddress(String url, String user, String password) {

    public DatabaseAddress as(String otherUser, String otherPassword) {
        return new DatabaseAddress(url, otherUser, otherPassword);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    @Override
    public String toString() {
        return url.replaceAll("\\?.*", "") + " as " + user;
    }
}
