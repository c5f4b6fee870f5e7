package org.istmo.domain.rowfile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The lists as they are now, in the order in which people are shown them. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class CodeLists {

    private Jdbi jdbi;

    protected CodeLists() {}

    @Inject
    public CodeLists(DataSource dataSource) {
        this.jdbi = IstmoJdbi.on(dataSource);
    }

    /** @throws Forbidden unless the reader belongs to the offices' staff: donors and agreements are among the lists */
    public Map<CodeList, List<Coded>> all(Reader reader) {
        Scope.of(reader).mustBeStaff();
        return jdbi.withHandle(handle -> {
            Map<CodeList, List<Coded>> lists = new EnumMap<>(CodeList.class);
            for (CodeList list : CodeList.values()) {
                lists.put(list, read(handle, list.sql()));
            }
            return lists;
        });
    }

    /** One of them. Refused as {@link #all}. */
    public List<Coded> of(Reader reader, CodeList list) {
        Scope.of(reader).mustBeStaff();
        return jdbi.withHandle(handle -> read(handle, list.sql()));
    }

    /** One of them, with what was retired of it: for reading what stands. Refused as {@link #all}. */
    public List<Coded> withRetired(Reader reader, CodeList list) {
        Scope.of(reader).mustBeStaff();
        return jdbi.withHandle(handle -> {
            List<Coded> all = new ArrayList<>(read(handle, list.sql()));
            list.retiredSql().ifPresent(sql -> all.addAll(read(handle, sql)));
            return all;
        });
    }

    /** What was retired of the lists: only what names it already may name it again. Refused as {@link #all}. */
    public Map<CodeList, List<Coded>> retired(Reader reader) {
        Scope.of(reader).mustBeStaff();
        return jdbi.withHandle(handle -> {
            Map<CodeList, List<Coded>> lists = new EnumMap<>(CodeList.class);
            for (CodeList list : CodeList.values()) {
                list.retiredSql().ifPresent(sql -> lists.put(list, read(handle, sql)));
            }
            return lists;
        });
    }

    private static List<Coded> read(Handle handle, String sql) {
        return handle.createQuery(sql)
                .map((row, context) ->
                        new Coded(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }
}
