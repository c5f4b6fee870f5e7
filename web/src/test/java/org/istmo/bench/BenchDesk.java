package org.istmo.bench;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.TestDatabase;
import org.istmo.reporting.archive.Rendering;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.gist.Gist;
import org.istmo.reporting.issue.Desk;
import org.istmo.reporting.issue.Node;

/** The desk as the server calls it: each step in a transaction. */
final class BenchDesk extends Desk {

    private final TestDatabase database;

    BenchDesk(TestDatabase database, Clock clock, Node node) {
        super(database.dataSource(), new Trail(database.dataSource(), clock), clock, node);
        this.database = database;
    }

    @Override
    public Optional<Report> claim(long id) {
        return database.inTransaction(() -> super.claim(id));
    }

    @Override
    public void drafted(Report report, List<Rendering> renderings, Gist gist) throws IOException {
        database.inTransaction(() -> {
            super.drafted(report, renderings, gist);
            return report;
        });
    }

    @Override
    public void failed(Report report, Throwable why) {
        throw new IllegalStateException("the draft of " + report.number() + " failed", why);
    }
}
