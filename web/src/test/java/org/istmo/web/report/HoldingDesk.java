package org.istmo.web.report;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.access.Reader;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.Reports;
import org.istmo.reporting.archive.Revisions;
import org.istmo.reporting.archive.Status;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.tieout.TieOut;
import org.istmo.reporting.tieout.TieOutBook;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.FormTaker;
import org.istmo.web.form.RefusalWords;
import org.istmo.web.language.English;
import org.jspecify.annotations.Nullable;

/** Somebody who sends the forms of a report that changes while they are taken, which are refused for it; and what is shown then. */
final class HoldingDesk {

    private final Map<String, Object> attributes = new HashMap<>();
    private final List<String> shown = new ArrayList<>();
    private final Status then;
    private Status status;

    /**
     * @param now as it is when the form is sent
     * @param then as it is when the form is taken
     */
    HoldingDesk(Status now, Status then) {
        this.status = now;
        this.then = then;
    }

    /** The status of the answer, and the page. */
    List<String> send(Reader by, String path, String reason) throws Exception {
        ReportsServlet servlet = new ReportsServlet();
        set(servlet, "signedIn", new SignedIn() {
            @Override
            public Optional<Reader> someone() {
                return Optional.of(by);
            }
        });
        set(servlet, "reports", new Reports() {
            @Override
            public Report withId(Scope scope, long id) {
                return report();
            }
        });
        set(servlet, "holding", forms());
        servlet.doPost(
                of(HttpServletRequest.class, (proxy, called, arguments) -> switch (called.getName()) {
                    case "getPathInfo" -> path;
                    case "getParameterMap" -> Map.of("reason", new String[] {reason});
                    case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
                    case "getRequestDispatcher" -> dispatcher((String) arguments[0]);
                    default -> throw new UnsupportedOperationException(called.getName());
                }),
                of(HttpServletResponse.class, (proxy, called, arguments) -> answered(String.valueOf(arguments[0]))));
        return shown;
    }

    /** What the page says of the form as a whole. */
    String said() {
        return attributes.get(FilledForm.ATTRIBUTE) instanceof FilledForm form ? form.fault(FilledForm.WHOLE) : "";
    }

    HoldingForms forms() {
        RevisionDesk revisions = new RevisionDesk() {
            @Override
            Report order(Reader by, Report report, String reason, Optional<String> key) {
                status = then;
                throw new Conflict("not-issued", "Only what was issued is revised.");
            }
        };
        TieOutDesk tieOuts = new TieOutDesk() {
            @Override
            TieOut accept(Reader finance, Report report, String exception, String reason) {
                status = then;
                throw new Conflict("no-tie-out", "It is held against the ledger as a draft.");
            }
        };
        TieOutBook book = new TieOutBook() {
            @Override
            public Optional<TieOut> kept(Report report) {
                return Optional.empty();
            }
        };
        Revisions superseded = new Revisions() {
            @Override
            public Optional<Long> supersededBy(Scope scope, Report report) {
                return Optional.empty();
            }
        };
        return new HoldingForms(
                tieOuts,
                book,
                revisions,
                superseded,
                new FormTaker(new RefusalWords(English.reading())),
                English.reading());
    }

    Report report() {
        return new Report(
                1,
                "IST-2023-1",
                "donor-statement",
                ScopeKind.DONOR,
                "D-1",
                new OfficeCode("LPO-MEX"),
                LocalDate.parse("2023-01-01"),
                LocalDate.parse("2023-02-28"),
                List.of(Language.EN),
                List.of("pdf"),
                status,
                100,
                3,
                1,
                1,
                OffsetDateTime.parse("2024-01-10T10:00:00Z"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1,
                Optional.empty());
    }

    private @Nullable Object answered(String what) {
        shown.add(what);
        return null;
    }

    private RequestDispatcher dispatcher(String page) {
        return of(RequestDispatcher.class, (proxy, called, arguments) -> answered(page));
    }

    private static <T> T of(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(HoldingDesk.class.getClassLoader(), new Class<?>[] {type}, answers));
    }

    private static void set(ReportsServlet servlet, String name, Object value) throws ReflectiveOperationException {
        Field field = ReportsServlet.class.getDeclaredField(name);
        field.setAccessible(true);
        field.set(servlet, value);
    }
}
