package org.istmo.domain.database;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the database is, by the variables {@code ISTMO_DB_URL}, {@code ISTMO_DB_USER}, {@code ISTMO_DB_PASSWORD}, {@code ISTMO_DB_OWNER_USER},
 * {@code ISTMO_DB_OWNER_PASSWORD} and {@code ISTMO_HOME}.
 *
 * @param url a JDBC URL of PostgreSQL or of H2
 * @param owner who owns the tables and runs the migrations; empty when the application's own user does
 */
public record DatabaseSettings(String url, Login login, Optional<Login> owner) {

    /** A name and a password, each possibly empty. */
    public record Login(String user, String password) {

        @Override
        public String toString() {
            return "Login[" + user + "]";
        }
    }

    /** Reads the variables; without a URL it is the embedded H2 file under {@code ISTMO_HOME}. */
    public static DatabaseSettings from(Map<String, String> environment) {
        String url = environment.get("ISTMO_DB_URL");
        if (url == null || url.isBlank()) {
            return embedded(Path.of(environment.getOrDefault("ISTMO_HOME", "istmo-data")));
        }
        return new DatabaseSettings(
                url,
                new Login(text(environment.get("ISTMO_DB_USER")), text(environment.get("ISTMO_DB_PASSWORD"))),
                Optional.ofNullable(environment.get("ISTMO_DB_OWNER_USER"))
                        .filter(user -> !user.isBlank())
                        .map(user -> new Login(user, text(environment.get("ISTMO_DB_OWNER_PASSWORD")))));
    }

    /**
     * The embedded database: WRITE_DELAY=0 because with H2's default a killed process lost commits it had acknowledged; LAZY_QUERY_EXECUTION so
     * that large reads give their first row before their last.
     */
    public static DatabaseSettings embedded(Path home) {
        String file = home.toAbsolutePath().normalize().resolve("istmo").toString();
        return new DatabaseSettings(
                "jdbc:h2:file:" + file + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE" + H2_DIALECT,
                new Login("sa", ""),
                Optional.empty());
    }

    /** What makes H2 read the SQL that PostgreSQL reads. */
    public static final String H2_DIALECT =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=600000";

    public Vendor vendor() {
        return url.startsWith("jdbc:h2:") ? Vendor.H2 : Vendor.POSTGRESQL;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
