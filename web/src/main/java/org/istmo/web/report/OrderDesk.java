package org.istmo.web.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.UUID;
import org.istmo.domain.access.Reader;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.Reports;
import org.istmo.reporting.archive.Status;
import org.istmo.reporting.issue.Drafting;
import org.istmo.reporting.order.Orders;

/** Takes orders of reports, by the API and on the page alike, and has them drafted in the background. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class OrderDesk {

    private Reports reports;
    private Orders orders;
    private Drafting drafting;

    protected OrderDesk() {}

    @Inject
    public OrderDesk(Reports reports, Orders orders, Drafting drafting) {
        this.reports = reports;
        this.orders = orders;
        this.drafting = drafting;
    }

    /**
     * @param key the caller's own; asked again under it, it is the same report
     * @throws org.istmo.domain.problem.Invalid naming every field that cannot be taken
     */
    Report order(Reader reader, JsonObject body, Optional<String> key) {
        String unique = key.orElseGet(() -> "once:" + UUID.randomUUID());
        OrderForm form = new OrderForm(body);
        Report report = reports.order(orders.order(form.asked(), form.faults(), reader, unique), reader);
        if (report.status() == Status.QUEUED) {
            drafting.soon(report.id());
        }
        return report;
    }
}
