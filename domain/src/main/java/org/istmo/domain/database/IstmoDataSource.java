package org.istmo.domain.database;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Hands on to H2 or PostgreSQL as {@link DatabaseSettings} says. The server's pools are built on it: a class name chosen by a variable would need a
 * fourth variable that nobody should have to know.
 */
public class IstmoDataSource implements DataSource {

    /**
     * PostgreSQL ends a transaction that nobody has said anything in for a minute. A node that was stopped in the midst of one would else hold what it has
     * locked, such as the head of the trail, from all the others for as long as it sleeps.
     */
    private static final Duration IDLE = Duration.ofMinutes(1);

    private final DataSource chosen;

    /** As the server makes it: by the process's environment. */
    public IstmoDataSource() {
        this(DatabaseSettings.from(System.getenv()));
    }

    public IstmoDataSource(DatabaseSettings settings) {
        this(settings, IDLE);
    }

    /** @param idle after how long without a word a transaction is ended, where that is not a minute */
    protected IstmoDataSource(DatabaseSettings settings, Duration idle) {
        this(settings, settings.login(), idle);
    }

    private IstmoDataSource(DatabaseSettings settings, DatabaseSettings.Login login, Duration idle) {
        this.chosen =
                settings.vendor() == Vendor.H2 ? h2(settings.url(), login) : postgresql(settings.url(), login, idle);
    }

    /** The same database as its owner, for migrations. */
    public static IstmoDataSource asOwner(DatabaseSettings settings) {
        return new IstmoDataSource(settings, settings.owner().orElse(settings.login()), IDLE);
    }

    private static DataSource h2(String url, DatabaseSettings.Login login) {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL(url);
        h2.setUser(login.user());
        h2.setPassword(login.password());
        return h2;
    }

    private static DataSource postgresql(String url, DatabaseSettings.Login login, Duration idle) {
        PGSimpleDataSource postgresql = new PGSimpleDataSource();
        postgresql.setUrl(url);
        postgresql.setApplicationName("istmo");
        postgresql.setReWriteBatchedInserts(true);
        postgresql.setTcpKeepAlive(true);
        if (postgresql.getOptions() == null) {
            postgresql.setOptions("-c idle_in_transaction_session_timeout=" + idle.toMillis());
        }
        if (!login.user().isEmpty()) {
            postgresql.setUser(login.user());
            postgresql.setPassword(login.password());
        }
        return postgresql;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return chosen.getConnection();
    }

    /** The login comes from the settings alone: what a pool believes it to be is not used. */
    @Override
    public Connection getConnection(@Nullable String user, @Nullable String password) throws SQLException {
        return chosen.getConnection();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return chosen.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        chosen.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        chosen.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return chosen.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return chosen.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return chosen.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return chosen.isWrapperFor(type);
    }
}
