package org.istmo.web.rate;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.istmo.domain.access.Role;
import org.istmo.domain.money.RateLoad;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.problem.TooLarge;
import org.istmo.domain.problem.Unreadable;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.FormTaker;
import org.istmo.web.form.RefusalWords;
import org.istmo.web.language.Reading;
import org.istmo.web.page.ByAddress;
import org.istmo.web.page.OfficeServlet;
import org.istmo.web.page.SentFile;

/** The addresses of rates: {@code /rates}, the same as a file, and where finance sends one rate or a file of them. */
@WebServlet("/rates/*")
@MultipartConfig(maxFileSize = SentFile.MOST)
@SuppressWarnings("NullAway.Init")
public class RateServlet extends OfficeServlet {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/rate-list.xhtml";
    private static final String FILE = "/rates.csv";
    private static final String LOAD = "/load";
    private static final String ONE = "/one";

    @Inject
    private transient RateDesk desk;

    @Inject
    private transient RatesPage page;

    @Inject
    private transient RefusalWords words;

    @Inject
    private transient Reading reading;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        switch (path(request)) {
            case "" -> ByAddress.show(PAGE, request, response);
            case FILE -> {
                StreamingOutput rates = desk.handOut(reader(), page.filter());
                response.setContentType("text/csv;charset=UTF-8");
                response.setHeader("Content-Disposition", "attachment; filename=\"rates.csv\"");
                rates.write(response.getOutputStream());
            }
            // Where a form was sent to: whoever comes by its address is led to its page.
            case LOAD, ONE -> response.sendRedirect("/rates");
            default -> throw new Missing("page");
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String path = path(request);
        if (!path.equals(LOAD) && !path.equals(ONE)) {
            throw new Missing("page");
        }
        reader().mustBe(Role.FINANCE);
        FilledForm form = FilledForm.sent(request.getParameterMap());
        try {
            RateLoad load = path.equals(LOAD) ? file(request) : desk.load(reader(), form);
            response.sendRedirect("/rates?done=" + load.added() + "-" + load.corrected() + "-" + load.unchanged() + "-"
                    + load.reallocated());
        } catch (Invalid wrong) {
            FormTaker.again(form.with(path.equals(LOAD) ? lines(wrong, request) : fields(wrong)), request, response);
            ByAddress.show(PAGE, request, response);
        } catch (Unreadable | TooLarge refused) {
            FormTaker.again(form.with(Map.of(SentFile.FIELD, words.of(refused))), request, response);
            ByAddress.show(PAGE, request, response);
        }
    }

    private RateLoad file(HttpServletRequest request) throws IOException {
        Part part = SentFile.of(request);
        try (InputStream file = part.getInputStream()) {
            return desk.load(reader(), file);
        }
    }

    /** What is wrong with lines is told by line; with the file as a whole at its field. */
    private Map<String, String> lines(Invalid wrong, HttpServletRequest request) {
        List<String> lines = wrong.fields().stream()
                .filter(field -> !field.pointer().startsWith("/"))
                .map(field -> reading.say("rate.line", field.pointer().replace("line ", ""), words.of(field)))
                .toList();
        request.setAttribute(RatesPage.LINES, lines);
        return Map.of(
                SentFile.FIELD,
                lines.isEmpty() ? words.of(wrong.fields().get(0)) : reading.say("rate.file.lines", wrong.count()));
    }

    private Map<String, String> fields(Invalid wrong) {
        Map<String, String> faults = new TreeMap<>();
        wrong.fields().forEach(field -> faults.putIfAbsent(OneRate.field(field.code()), words.of(field)));
        return faults;
    }
}
