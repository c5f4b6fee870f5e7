package org.istmo.web.treaty;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.istmo.domain.access.Role;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.problem.Refusal;
import org.istmo.domain.questionnaire.Answers;
import org.istmo.domain.questionnaire.RoundTasks;
import org.istmo.reporting.dataset.Language;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.RefusalWords;
import org.istmo.web.language.Reading;
import org.istmo.web.page.ByAddress;
import org.istmo.web.page.OfficeServlet;

/** The addresses of rounds of questionnaires: all of them, one with its questions and tasks, and its document. */
@WebServlet("/rounds/*")
@SuppressWarnings("NullAway.Init")
public class RoundsServlet extends OfficeServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern ONE = Pattern.compile("/(\\d{1,17})(?:/(take-over|close|reopen|consent|document))?");
    private static final Pattern QUESTION = Pattern.compile("/(\\d{1,17})/questions/([^/]{1,20})");
    private static final Pattern TASK = Pattern.compile("/(\\d{1,17})/tasks/(new|\\d{1,17})(/delete)?");

    @Inject
    private transient ShownRound shown;

    @Inject
    private transient Answers answers;

    @Inject
    private transient RoundTasks tasks;

    @Inject
    private transient RoundForms forms;

    @Inject
    private transient RoundPapers papers;

    @Inject
    private transient RefusalWords words;

    @Inject
    private transient Reading reading;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String path = path(request);
        Matcher one = ONE.matcher(path);
        Matcher question = QUESTION.matcher(path);
        Matcher task = TASK.matcher(path);
        if (path.isEmpty() || path.equals("/")) {
            ByAddress.show("/round-list.xhtml", request, response);
        } else if (one.matches()) {
            shown.name(number(one));
            answer(Optional.ofNullable(one.group(2)).orElse(""), request, response);
        } else if (question.matches()) {
            shown.name(number(question));
            showQuestion(question.group(2), request, response);
        } else if (task.matches()) {
            shown.name(number(task));
            mustKeep();
            showTask(task.group(2), request, response);
        } else {
            throw new Missing("page");
        }
    }

    private void answer(String below, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (below.isEmpty()) {
            ByAddress.show("/round.xhtml", request, response);
        } else if (below.equals("document")) {
            send(request, response);
        } else {
            // Where a form was sent to: whoever comes by its address is led to its page.
            response.sendRedirect(shown.href());
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String path = path(request);
        FilledForm form = FilledForm.sent(request.getParameterMap());
        Matcher one = ONE.matcher(path);
        Matcher question = QUESTION.matcher(path);
        Matcher task = TASK.matcher(path);
        reader().mustBe(Role.TREATY);
        if (path.isEmpty() || path.equals("/")) {
            taken(form, request, response, () -> forms.open(form), Shown.LIST);
        } else if (one.matches() && one.group(2) != null && !one.group(2).equals("document")) {
            shown.name(number(one));
            taken(form, request, response, () -> forms.take(one.group(2), form), Shown.ROUND);
        } else if (question.matches()) {
            shown.name(number(question));
            write(question.group(2), form, request, response);
        } else if (task.matches()) {
            shown.name(number(task));
            giveTask(task, form, request, response);
        } else {
            throw new Missing("page");
        }
    }

    private void write(String article, FilledForm form, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.setAttribute(
                ShownQuestion.ARTICLE,
                answers.one(reader(), shown.key(), article).article().article());
        if (!form.value("more").isEmpty()) {
            request.setAttribute(FilledForm.ATTRIBUTE, form);
            ByAddress.show(Shown.QUESTION.view, request, response);
            return;
        }
        taken(form, request, response, () -> forms.answer(article, form), Shown.QUESTION);
    }

    private void giveTask(Matcher task, FilledForm form, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (!task.group(2).equals("new")) {
            request.setAttribute(
                    RoundTasksPage.TASK,
                    tasks.one(reader(), shown.key(), Long.parseLong(task.group(2)))
                            .id());
        }
        taken(
                form,
                request,
                response,
                () -> task.group(3) == null
                        ? forms.give(task.group(2), form)
                        : forms.delete(Long.parseLong(task.group(2)), form),
                Shown.TASK);
    }

    /** What came of a form: where it leads. */
    private interface Taking {
        RoundForms.Taken take();
    }

    /** The page that shows a form again that was not taken. */
    private enum Shown {
        LIST("/round-list.xhtml"),
        ROUND("/round.xhtml"),
        QUESTION("/round-question.xhtml"),
        TASK("/round-task.xhtml");

        private final String view;

        Shown(String view) {
            this.view = view;
        }
    }

    private void taken(
            FilledForm form, HttpServletRequest request, HttpServletResponse response, Taking work, Shown again)
            throws IOException, ServletException {
        try {
            response.sendRedirect(work.take().href());
            return;
        } catch (Invalid wrong) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            request.setAttribute(FilledForm.ATTRIBUTE, form.with(words.of(wrong, forms.fields(form, path(request)))));
        } catch (Missing | Forbidden none) {
            throw none;
        } catch (Refusal refused) {
            log(refused.detail());
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            request.setAttribute(TreatiesServlet.PROBLEM, words.of(refused));
            request.setAttribute(FilledForm.ATTRIBUTE, form.with(Map.of(FilledForm.WHOLE, words.of(refused))));
        }
        ByAddress.show(again.view, request, response);
    }

    private void showQuestion(String article, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.setAttribute(
                ShownQuestion.ARTICLE,
                answers.one(reader(), shown.key(), article).article().article());
        ByAddress.show(Shown.QUESTION.view, request, response);
    }

    private void showTask(String task, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (!task.equals("new")) {
            request.setAttribute(
                    RoundTasksPage.TASK,
                    tasks.one(reader(), shown.key(), Long.parseLong(task)).id());
        }
        ByAddress.show(Shown.TASK.view, request, response);
    }

    private void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String task = Optional.ofNullable(request.getParameter("task")).orElse("");
        RoundPapers.Paper paper = papers.handOut(
                reader(),
                shown.key(),
                task.matches("\\d{1,17}") ? OptionalLong.of(Long.parseLong(task)) : OptionalLong.empty(),
                Optional.ofNullable(request.getParameter("lang"))
                        .flatMap(Language::of)
                        .orElseGet(reading::getLanguage));
        response.setContentType(RoundPapers.DOCX);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + paper.name() + "\"");
        if (!request.getMethod().equals("HEAD")) {
            paper.write(response.getOutputStream());
        }
    }

    /** To whoever keeps no rounds there is no form. */
    private void mustKeep() {
        if (!shown.isKept()) {
            throw Missing.notTheirs("page");
        }
    }

    private static long number(Matcher path) {
        return Long.parseLong(path.group(1));
    }
}
