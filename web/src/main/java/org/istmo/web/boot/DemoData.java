package org.istmo.web.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.istmo.domain.access.Accounts;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.intake.Delivery;
import org.istmo.domain.intake.Intake;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.problem.Conflict;
import org.istmo.reporting.archive.Audience;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.ReportOrder;
import org.istmo.reporting.archive.Reports;
import org.istmo.reporting.archive.Status;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.issue.ClearanceDesk;
import org.istmo.reporting.issue.Drafting;
import org.istmo.web.intake.IatiFile;
import org.istmo.web.intake.SpooledFile;

/**
 * Brings the demo's files in and issues a statement, by the same ways that people take. Doing it again changes nothing, and what was cut off goes on from
 * where it was.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class DemoData {

    private static final Logger LOG = Logger.getLogger(DemoData.class.getName());
    private static final String KEY = "demo:donor-statement:US-GOV-11:2023";
    private static final String DONOR = "US-GOV-11";
    private static final OfficeCode MEXICO = new OfficeCode("LPO-MEX");
    private static final OfficeCode PANAMA = new OfficeCode("ROPAN");
    private static final String FOLDER = "/demo/iati/seed/";

    /** Which office reports which file. */
    private static final List<Map.Entry<String, OfficeCode>> FILES = List.of(
            Map.entry("us-state-mexico.xml", MEXICO),
            Map.entry("us-state-panama.xml", PANAMA),
            Map.entry("us-state-nicaragua.xml", PANAMA),
            Map.entry("us-state-centralamericanandcaribbeanregional.xml", PANAMA),
            Map.entry("unhcr-activities-2023.xml", PANAMA));

    private Accounts accounts;
    private Intake intake;
    private Reports reports;
    private Drafting drafting;
    private ClearanceDesk desk;
    private Settings settings;

    protected DemoData() {}

    @Inject
    public DemoData(
            Accounts accounts,
            Intake intake,
            Reports reports,
            Drafting drafting,
            ClearanceDesk desk,
            Settings settings) {
        this.accounts = accounts;
        this.intake = intake;
        this.reports = reports;
        this.drafting = drafting;
        this.desk = desk;
        this.settings = settings;
    }

    /** Whether the demo's accounts are there: a database that was begun otherwise is left alone. */
    boolean belongsHere() {
        return accounts.named("officer.mex").isPresent()
                && accounts.named("donor.us-gov-11").isPresent();
    }

    /** The issued statement, made now unless it was made before. */
    Report load() throws IOException {
        Optional<Report> before = reports.orderedWith(KEY);
        if (before.isPresent() && before.get().status() == Status.ISSUED) {
            return before.get();
        }
        for (Map.Entry<String, OfficeCode> file : FILES) {
            bring(file.getKey(), file.getValue());
        }
        receive(MEXICO, "officer.mex");
        receive(PANAMA, "officer.pan");
        return issue();
    }

    private void bring(String name, OfficeCode office) throws IOException {
        Reader officer = reader(office.equals(MEXICO) ? "officer.mex" : "officer.pan");
        try (InputStream resource = Optional.ofNullable(DemoData.class.getResourceAsStream(FOLDER + name))
                        .orElseThrow();
                SpooledFile file = SpooledFile.of(resource, settings.maxUpload())) {
            intake.take(
                    new Delivery(officer, office, Delivery.IATI, file.sha256(), file.size()),
                    IatiFile.scanned(file.path()));
        }
    }

    private void receive(OfficeCode office, String officer) throws IOException {
        DemoInstalments instalments = DemoInstalments.of(office);
        intake.take(instalments.delivery(reader(officer), office), instalments);
    }

    private Report issue() {
        ReportOrder order = new ReportOrder(
                "donor-statement",
                ScopeKind.DONOR,
                DONOR,
                MEXICO,
                LocalDate.of(2023, 1, 1),
                LocalDate.of(2023, 12, 31),
                List.of(Language.EN, Language.ES),
                List.of("pdf", "xlsx"),
                List.of(new Audience(DONOR, Audience.WHOLE_DONOR)),
                KEY,
                Optional.empty());
        Report report = reports.order(order, reader("officer.mex"));
        while (report.status() != Status.ISSUED) {
            try {
                advance(report);
            } catch (Conflict meanwhile) {
                LOG.log(Level.INFO, "Another node is at the demo's statement as well: {0}", meanwhile.detail());
                pause();
            }
            report = reports.orderedWith(KEY).orElseThrow();
        }
        return report;
    }

    private void advance(Report report) {
        switch (report.status()) {
            case QUEUED -> drafting.now(report.id());
            case RUNNING, WAITING -> pause();
            case DRAFT -> desk.submit(reader("officer.mex"), report.id(), "");
            case IN_CLEARANCE ->
                desk.clear(
                        reader(reports.next(report).orElseThrow().role() == Role.FINANCE ? "finance" : "head.mex"),
                        report.id(),
                        "");
            default ->
                throw new IllegalStateException("The demo's statement is "
                        + report.status().word() + ": " + report.failure().orElse(""));
        }
    }

    private static void pause() {
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
    }

    private Reader reader(String name) {
        return accounts.named(name).orElseThrow().reader("");
    }
}
