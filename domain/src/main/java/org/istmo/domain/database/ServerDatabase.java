package org.istmo.domain.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/**
 * The database as the server gives it, for injection. It is looked up by name, and here: in an enterprise archive the libraries see no bean of the
 * web archive, and {@code @Resource} stays null in them.
 */
@ApplicationScoped
@SuppressWarnings("BanJNDI") // Constant names of the server's own tree.
public class ServerDatabase {

    @Produces
    @ApplicationScoped
    DataSource database() throws NamingException {
        return InitialContext.doLookup("java:app/jdbc/istmo");
    }

    @Produces
    @Snapshot
    @ApplicationScoped
    DataSource snapshots() throws NamingException {
        return InitialContext.doLookup("java:app/jdbc/istmo-snapshot");
    }

    @Produces
    @Streaming
    @ApplicationScoped
    DataSource streams() throws NamingException {
        return InitialContext.doLookup("java:app/jdbc/istmo-streaming");
    }

    @Produces
    DatabaseSettings settings() {
        return DatabaseSettings.from(System.getenv());
    }
}
