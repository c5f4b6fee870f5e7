package org.istmo.web.page;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/** A database whose rows are counted as they are read. */
public final class CountedRows {

    /** What leads to rows, the narrower before what it is a kind of. */
    private static final List<Class<?>> WATCHED =
            List.of(DataSource.class, Connection.class, PreparedStatement.class, Statement.class, ResultSet.class);

    private final DataSource source;
    private final AtomicLong count = new AtomicLong();

    public CountedRows(DataSource database) {
        this.source = (DataSource) watched(database);
    }

    public DataSource source() {
        return source;
    }

    /** How many were read since this was asked last. */
    public long taken() {
        return count.getAndSet(0);
    }

    private Object watched(Object real) {
        Optional<Class<?>> kind =
                WATCHED.stream().filter(type -> type.isInstance(real)).findFirst();
        return kind.map(type -> Proxy.newProxyInstance(
                        CountedRows.class.getClassLoader(), new Class<?>[] {type}, (proxy, called, arguments) -> {
                            Object answer;
                            try {
                                answer = called.invoke(real, arguments);
                            } catch (InvocationTargetException failed) {
                                throw failed.getCause();
                            }
                            if (called.getName().equals("next") && Boolean.TRUE.equals(answer)) {
                                count.incrementAndGet();
                            }
                            return answer == null ? null : watched(answer);
                        }))
                .orElse(real);
    }
}
