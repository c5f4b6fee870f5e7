package org.istmo.web.accounting;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.istmo.domain.access.Role;
import org.istmo.domain.accounting.Mapping;
import org.istmo.domain.accounting.Mappings;
import org.istmo.domain.intake.Tally;
import org.istmo.domain.office.Offices;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.istmo.web.boot.Settings;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.FormTaker;
import org.istmo.web.intake.SpooledFile;
import org.istmo.web.page.ByAddress;
import org.istmo.web.page.OfficeServlet;
import org.istmo.web.page.SentFile;

/** The addresses of reconciliations: {@code /reconciliations}, one by the name of its mapping, the mapping itself, and where the accounts are sent. */
@WebServlet("/reconciliations/*")
@MultipartConfig(maxFileSize = SentFile.MOST)
@SuppressWarnings("NullAway.Init")
public class ReconciliationServlet extends OfficeServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern ONE = Pattern.compile("/([a-z0-9][a-z0-9-]{0,59})(?:/(accounts|mapping))?");
    private static final String HERE = "/reconciliations";
    private static final String ACCOUNTS = "accounts";

    /** Where a mapping is made: two segments, since a mapping may be called anything of one. */
    private static final String NEW = "/mappings/new";

    private static final MediaType CSV = new MediaType("text", "csv");
    private static final MediaType XLSX =
            new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    @Inject
    private transient Mappings mappings;

    @Inject
    private transient Offices offices;

    @Inject
    private transient ExportCounter counter;

    @Inject
    private transient Settings settings;

    @Inject
    private transient FormTaker taker;

    @Inject
    private transient ReconciliationPage page;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String path = path(request);
        Matcher one = ONE.matcher(path);
        if (path.isEmpty()) {
            reader().mustBe(Role.FINANCE, Role.AUDITOR, Role.OFFICER);
            ByAddress.show("/reconciliation-list.xhtml", request, response);
        } else if (path.equals(NEW)) {
            reader().mustBe(Role.FINANCE, Role.OFFICER);
            ByAddress.show("/mapping.xhtml", request, response);
        } else if (one.matches() && one.group(2) == null) {
            request.setAttribute(ReconciliationPage.MAPPING, seen(one));
            if (!page.getFault().isEmpty()) {
                response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            }
            ByAddress.show("/reconciliation.xhtml", request, response);
        } else if (one.matches() && one.group(2).equals(ACCOUNTS)) {
            // Where a form was sent to: whoever comes by its address is led to its page.
            response.sendRedirect(HERE + "/" + seen(one).name());
        } else if (one.matches()) {
            show("/mapping.xhtml", kept(one), request, response);
        } else {
            throw new Missing("page");
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Matcher one = ONE.matcher(path(request));
        if (path(request).equals(NEW)) {
            reader().mustBe(Role.FINANCE, Role.OFFICER);
            make(request, response);
        } else if (one.matches() && ACCOUNTS.equals(one.group(2))) {
            bring(kept(one), request, response);
        } else if (one.matches() && one.group(2) != null) {
            change(kept(one), request, response);
        } else {
            throw new Missing("page");
        }
    }

    private void make(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        FilledForm sent = FilledForm.sent(request.getParameterMap());
        FilledForm form = taker.take(sent, FilledMapping::field, () -> {
            MappingForm.New made = new MappingForm(FilledMapping.body(sent)).made(offices);
            mappings.make(reader(), made.name(), made.office(), made.terms());
        });
        if (form.isWrong()) {
            FormTaker.again(form, request, response);
            ByAddress.show("/mapping.xhtml", request, response);
            return;
        }
        response.sendRedirect(HERE + "/" + form.value("name") + "?done=mapping");
    }

    private void change(Mapping mapping, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        FilledForm sent = FilledForm.sent(request.getParameterMap());
        String version = sent.value("version");
        FilledForm form = taker.take(
                sent,
                FilledMapping::field,
                () -> mappings.change(
                        reader(),
                        mapping.name(),
                        version.matches("[0-9]{1,18}") ? Long.parseLong(version) : -1,
                        new MappingForm(FilledMapping.body(sent)).changed(mapping.name(), mapping.office())));
        if (form.isWrong()) {
            FormTaker.again(form, request, response);
            show("/mapping.xhtml", mapping, request, response);
            return;
        }
        response.sendRedirect(HERE + "/" + mapping.name() + "?done=mapping");
    }

    /** A file of the accounts: the same way as {@code POST /imports?mapping=}. */
    private void bring(Mapping mapping, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        FilledForm sent = FilledForm.sent(request.getParameterMap());
        AtomicReference<Tally> tally = new AtomicReference<>(Tally.NOTHING);
        FilledForm form = taker.take(sent, pointer -> SentFile.FIELD, () -> tally.set(taken(mapping, request)));
        if (form.isWrong()) {
            FormTaker.again(form, request, response);
            show("/reconciliation.xhtml", mapping, request, response);
            return;
        }
        Tally brought = Objects.requireNonNull(tally.get());
        response.sendRedirect(HERE + "/" + mapping.name() + "?done=" + brought.accepted() + "-" + brought.updated()
                + "-" + brought.unchanged() + "-" + brought.rejected());
    }

    private Tally taken(Mapping mapping, HttpServletRequest request) {
        try {
            Part part = SentFile.of(request);
            MediaType type = SentFile.name(part).toLowerCase(Locale.ROOT).endsWith(".xlsx") ? XLSX : CSV;
            Mapping through = counter.mapping(reader(), mapping.name(), null, type);
            try (InputStream in = part.getInputStream();
                    SpooledFile file = SpooledFile.of(in, settings.maxUpload())) {
                return counter.take(counter.delivery(reader(), through, file), through, type, file)
                        .tally();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** As a reconciliation is open: to finance and auditors, and to officers of its office. */
    private Mapping seen(Matcher one) {
        reader().mustBe(Role.FINANCE, Role.AUDITOR, Role.OFFICER);
        Mapping mapping = mappings.named(Scope.of(reader()), one.group(1));
        if (!reader().isAnyOf(Role.FINANCE, Role.AUDITOR)) {
            reader().mustActAs(Role.OFFICER, mapping.office());
        }
        return mapping;
    }

    /** @throws Forbidden unless the reader keeps it */
    private Mapping kept(Matcher one) {
        Mapping mapping = seen(one);
        reader().mustBe(Role.FINANCE, Role.OFFICER);
        if (!reader().actsFor(mapping.office())) {
            throw new Forbidden("not-your-office", "This account does not act for " + mapping.office() + ".");
        }
        return mapping;
    }

    private static void show(String page, Mapping mapping, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.setAttribute(ReconciliationPage.MAPPING, mapping);
        ByAddress.show(page, request, response);
    }
}
