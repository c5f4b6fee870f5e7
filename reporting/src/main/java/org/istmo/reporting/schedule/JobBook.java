package org.istmo.reporting.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.database.IstmoJdbi;
import org.jdbi.v3.core.Jdbi;

/** What the nodes do in the background, for whoever sees that the program is well. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class JobBook {

    private Jdbi jdbi;

    protected JobBook() {}

    @Inject
    public JobBook(DataSource dataSource) {
        this.jdbi = IstmoJdbi.on(dataSource);
    }

    /**
     * A kind of work.
     *
     * @param node that does it now; empty while none does
     * @param next when it is due
     */
    public record Job(
            String name,
            Optional<String> node,
            Optional<OffsetDateTime> heartbeat,
            Optional<OffsetDateTime> success,
            Optional<OffsetDateTime> failure,
            int failuresInARow,
            OffsetDateTime next) {}

    /** By their names. */
    public List<Job> jobs(Reader by) {
        by.mustBe(Role.ADMIN);
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT task_name, picked, picked_by, last_heartbeat, last_success, last_failure, consecutive_failures, execution_time"
                                + " FROM scheduled_tasks ORDER BY task_name, task_instance")
                .map((row, context) -> new Job(
                        row.getString("task_name"),
                        row.getBoolean("picked") ? Optional.ofNullable(row.getString("picked_by")) : Optional.empty(),
                        moment(row, "last_heartbeat"),
                        moment(row, "last_success"),
                        moment(row, "last_failure"),
                        row.getInt("consecutive_failures"),
                        row.getObject("execution_time", OffsetDateTime.class)))
                .list());
    }

    /** The last day whose head of the trail was kept. */
    public Optional<LocalDate> lastDayHead(Reader by) {
        by.mustBe(Role.ADMIN);
        return jdbi.withHandle(
                handle -> Optional.ofNullable(handle.createQuery("SELECT max(of_day) FROM audit_day_head")
                        .mapTo(LocalDate.class)
                        .one()));
    }

    private static Optional<OffsetDateTime> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class));
    }
}
