package org.istmo.web.reference;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.problem.Refusal;
import org.istmo.domain.problem.Stale;
import org.istmo.domain.reference.ReferenceData;
import org.istmo.domain.reference.ReferenceList;
import org.istmo.domain.reference.ReferenceLists;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.RefusalWords;
import org.istmo.web.page.AddressServlet;
import org.istmo.web.page.ByAddress;

/** {@code /admin/reference}: the lists, one of them, a code that is added and one that is changed. */
@WebServlet("/admin/reference/*")
@SuppressWarnings("NullAway.Init")
public class ReferenceServlet extends AddressServlet {

    static final String LIST = "org.istmo.reference.list";
    static final String CODE = "org.istmo.reference.code";
    /** Why nothing was saved. */
    static final String PROBLEM = "org.istmo.reference.problem";

    static final String HERE = "/admin/reference";

    private static final long serialVersionUID = 1L;
    private static final Pattern ONE = Pattern.compile("/([a-z-]{1,40})(?:/([^/]{1,400}))?");
    private static final String NEW = "new";

    @Inject
    private transient SignedIn signedIn;

    @Inject
    private transient ReferenceData reference;

    @Inject
    private transient RefusalWords words;

    @Override
    protected void answer(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Reader reader = administrator();
        Matcher one = ONE.matcher(path);
        if (path.isEmpty() || path.equals("/")) {
            ByAddress.show("/reference-lists.xhtml", request, response);
        } else if (one.matches()) {
            ReferenceList list = ReferenceLists.named(one.group(1));
            request.setAttribute(LIST, list);
            if (one.group(2) == null) {
                ByAddress.show("/reference-list.xhtml", request, response);
                return;
            }
            if (!one.group(2).equals(NEW)) {
                request.setAttribute(CODE, reference.one(reader, list, one.group(2)));
            }
            ByAddress.show("/reference-code.xhtml", request, response);
        } else {
            throw new Missing("page");
        }
    }

    @Override
    protected void take(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Reader reader = administrator();
        Matcher one = ONE.matcher(path);
        if (!one.matches() || one.group(2) == null) {
            throw new Missing("page");
        }
        ReferenceList list = ReferenceLists.named(one.group(1));
        Optional<Map<String, Object>> known =
                one.group(2).equals(NEW) ? Optional.empty() : Optional.of(reference.one(reader, list, one.group(2)));
        FilledForm form = FilledForm.sent(request.getParameterMap());
        try {
            save(reader, list, known, form);
            response.sendRedirect(HERE + "/" + list.name() + "?done=saved");
            return;
        } catch (Invalid wrong) {
            request.setAttribute(
                    FilledForm.ATTRIBUTE, form.with(words.of(wrong, pointer -> ReferenceForm.field(list, pointer))));
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        } catch (Conflict | Stale meanwhile) {
            request.setAttribute(FilledForm.ATTRIBUTE, form);
            request.setAttribute(PROBLEM, words.of((Refusal) meanwhile));
            response.setStatus(HttpServletResponse.SC_CONFLICT);
        }
        request.setAttribute(LIST, list);
        known.ifPresent(code -> request.setAttribute(CODE, code));
        ByAddress.show("/reference-code.xhtml", request, response);
    }

    private void save(Reader reader, ReferenceList list, Optional<Map<String, Object>> known, FilledForm form) {
        if (known.isEmpty()) {
            reference.add(reader, list, ReferenceForm.sent(form, ReferenceForm.fields(list, false)));
            return;
        }
        String version = form.value(ReferenceList.VERSION);
        reference.change(
                reader,
                list,
                String.valueOf(known.get().get(ReferenceList.CODE)),
                version.matches("[0-9]{1,18}") ? Long.parseLong(version) : -1,
                ReferenceForm.sent(form, ReferenceForm.fields(list, true)));
    }

    private Reader administrator() {
        Reader reader = signedIn.reader();
        reader.mustBe(Role.ADMIN);
        return reader;
    }
}
