package org.istmo.reporting.issue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A database that goes away when it is about to do its n-th statement, and stays away until it is told to come back. */
final class FailingDatabase {

    private long left = Long.MAX_VALUE;
    private boolean away;

    /** @param statement from 1 */
    void goAwayAt(long statement) {
        left = statement;
        away = false;
    }

    void comeBack() {
        left = Long.MAX_VALUE;
        away = false;
    }

    boolean isAway() {
        return away;
    }

    DataSource over(DataSource real) {
        return proxied(DataSource.class, real);
    }

    private <T> T proxied(Class<T> type, Object real) {
        return type.cast(Proxy.newProxyInstance(
                FailingDatabase.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    mustBeThere(method.getName());
                    try {
                        return wrapped(method.invoke(real, arguments));
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }

    private void mustBeThere(String method) throws SQLException {
        if (method.startsWith("execute") && --left == 0) {
            away = true;
        }
        if (away
                && (method.startsWith("execute")
                        || method.startsWith("prepare")
                        || method.equals("getConnection")
                        || method.equals("commit"))) {
            throw new SQLException("The connection is closed.", "08006");
        }
    }

    private @Nullable Object wrapped(@Nullable Object result) {
        if (result instanceof Connection connection) {
            return proxied(Connection.class, connection);
        }
        if (result instanceof PreparedStatement statement) {
            return proxied(PreparedStatement.class, statement);
        }
        return result instanceof Statement statement ? proxied(Statement.class, statement) : result;
    }
}
