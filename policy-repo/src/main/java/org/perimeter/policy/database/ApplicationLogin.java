package org.perimeter.policy.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/// The login that the application works under. It must not be able to change the rules that it is held to.
final class ApplicationLogin {
    private static final String POWERS =
            """
            SELECT r.rolname,
                   CASE WHEN r.rolsuper THEN 'is a superuser' ELSE concat_ws(', ',
                       CASE WHEN r.rolcreaterole THEN 'may create roles' END,
                       CASE WHEN r.rolreplication THEN 'may replicate' END,
                       CASE WHEN EXISTS (SELECT FROM pg_catalog.pg_database
                                         WHERE datname = current_database()
                                           AND pg_catalog.pg_has_role(r.oid, datdba, 'MEMBER'))
                            THEN 'owns the database' END,
                       CASE WHEN EXISTS (SELECT FROM pg_catalog.pg_namespace
                                         WHERE nspname = 'perimeter'
                                           AND pg_catalog.pg_has_role(r.oid, nspowner, 'MEMBER'))
                            THEN 'owns the schema' END,
                       CASE WHEN EXISTS (SELECT FROM pg_catalog.pg_class c
                                         JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                                         WHERE n.nspname = 'perimeter'
                                           AND pg_catalog.pg_has_role(r.oid, c.relowner, 'MEMBER'))
                            THEN 'owns tables' END) END
            FROM pg_catalog.pg_roles r
            WHERE r.rolname = session_user
            """;

    private ApplicationLogin() {}

    /// The name of the login.
    ///
    /// @throws UnusableDatabase when it has powers that would make every guard in the schema worthless
    static String requireHarmless(DataSource application) throws SQLException {
        try (Connection connection = application.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(POWERS)) {
            result.next();
            String login = result.getString(1);
            String powers = result.getString(2);
            if (!powers.isEmpty()) {
                throw new UnusableDatabase(
                        "The application's database login " + login + " " + powers + ".",
                        "Create a login with no rights (CREATE ROLE perimeter_app LOGIN PASSWORD '…'), name it in"
                                + " SPRING_DATASOURCE_USERNAME, and name the present one in SPRING_FLYWAY_USER.");
            }
            return login;
        }
    }
}
