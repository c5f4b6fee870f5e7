package org.istmo.web.draft;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.problem.Refusal;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.RefusalWords;
import org.istmo.web.page.ByAddress;

/** What lies below a report's address while it is no more than a draft: {@code /reports/{id}/narratives} and {@code /reports/{id}/preview}. */
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class DraftPages {

    private static final Pattern PREVIEW = Pattern.compile("/(\\d{1,18})/preview(?:/([a-z]{2})\\.([a-z]{3,4}))?");
    private static final Pattern NARRATIVES = Pattern.compile("/(\\d{1,18})/narratives(/begin)?");
    private static final Pattern NARRATIVE = Pattern.compile("/(\\d{1,18})/narratives/(\\d{1,18})/([a-z0-9-]{1,20})");

    private ShownDraft shown;
    private PreviewFiles files;
    private NarrativeForms forms;
    private RefusalWords words;

    protected DraftPages() {}

    @Inject
    public DraftPages(ShownDraft shown, PreviewFiles files, NarrativeForms forms, RefusalWords words) {
        this.shown = shown;
        this.files = files;
        this.forms = forms;
        this.words = words;
    }

    /**
     * Answers a page, where the path is of one.
     *
     * @param path behind {@code /reports}
     * @return whether it was
     * @throws Missing when there is nothing for the reader
     */
    public boolean answer(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Matcher preview = PREVIEW.matcher(path);
        Matcher narratives = NARRATIVES.matcher(path);
        Matcher narrative = NARRATIVE.matcher(path);
        if (preview.matches()) {
            shown.name(Long.parseLong(preview.group(1)));
            if (preview.group(2) == null) {
                ByAddress.show("/report-preview.xhtml", request, response);
            } else {
                files.send(preview.group(2), preview.group(3), request, response);
            }
        } else if (narratives.matches()) {
            written(narratives.group(1));
            if (narratives.group(2) == null) {
                ByAddress.show("/narrative-list.xhtml", request, response);
            } else {
                response.sendRedirect(shown.href() + "/narratives");
            }
        } else if (narrative.matches()) {
            written(narrative.group(1));
            section(narrative, request);
            ByAddress.show("/narrative.xhtml", request, response);
        } else {
            return false;
        }
        return true;
    }

    /** The same of a form. */
    public boolean take(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Matcher narratives = NARRATIVES.matcher(path);
        Matcher narrative = NARRATIVE.matcher(path);
        FilledForm form = FilledForm.sent(request.getParameterMap());
        if (narratives.matches() && narratives.group(2) != null) {
            written(narratives.group(1));
            forms.begin(Long.parseLong(form.value("agreement").matches("\\d{1,18}") ? form.value("agreement") : "0"));
            response.sendRedirect(shown.href() + "/narratives?done=begun");
        } else if (narrative.matches()) {
            written(narrative.group(1));
            section(narrative, request);
            write(form, request, response);
        } else {
            return false;
        }
        return true;
    }

    private void write(FilledForm form, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        try {
            response.sendRedirect(forms.take(form));
            return;
        } catch (Invalid wrong) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            request.setAttribute(FilledForm.ATTRIBUTE, form.with(words.of(wrong, FilledNarrative::field)));
        } catch (Missing | Forbidden none) {
            throw none;
        } catch (Refusal meanwhile) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            request.setAttribute(FilledForm.ATTRIBUTE, form.with(Map.of(FilledForm.WHOLE, words.of(meanwhile))));
        }
        ByAddress.show("/narrative.xhtml", request, response);
    }

    /** @throws Missing where officers write nothing for it */
    private void written(String id) {
        shown.name(Long.parseLong(id));
        if (!ShownDraft.isWritten(shown.report())) {
            throw new Missing("page");
        }
    }

    private void section(Matcher narrative, HttpServletRequest request) {
        request.setAttribute(ShownSection.AGREEMENT, shown.agreement(Long.parseLong(narrative.group(2))));
        request.setAttribute(ShownSection.CODE, narrative.group(3));
        forms.mustBeThere();
    }
}
