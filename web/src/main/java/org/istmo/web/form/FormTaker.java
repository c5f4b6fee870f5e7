package org.istmo.web.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.problem.Refusal;

/** Does what a form of a page asks for. What is refused is told at the fields in the reader's words, and the form keeps what was typed. */
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class FormTaker {

    private RefusalWords words;

    protected FormTaker() {}

    @Inject
    public FormTaker(RefusalWords words) {
        this.words = words;
    }

    /**
     * @param field the name of a field in the form, for a pointer into what it was made into
     * @return the form, with why it was not taken where it was not
     * @throws Forbidden when it is not the reader's to do
     * @throws Missing when there is nothing that it could be done to
     */
    public FilledForm take(FilledForm form, UnaryOperator<String> field, Runnable work) {
        try {
            work.run();
            return form;
        } catch (Forbidden | Missing none) {
            throw none;
        } catch (Invalid wrong) {
            return form.with(words.of(wrong, field));
        } catch (Refusal refused) {
            return form.with(Map.of(FilledForm.WHOLE, words.of(refused)));
        }
    }

    /** Has the page show the form again: what is wrong with a field is a bad request, anything else a conflict. */
    public static void again(FilledForm form, HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(FilledForm.ATTRIBUTE, form);
        response.setStatus(
                form.fault(FilledForm.WHOLE).isEmpty()
                        ? HttpServletResponse.SC_BAD_REQUEST
                        : HttpServletResponse.SC_CONFLICT);
    }

    /** The form that was not taken just now, or an empty one. */
    public static FilledForm shown(HttpServletRequest request) {
        return request.getAttribute(FilledForm.ATTRIBUTE) instanceof FilledForm typed
                ? typed
                : FilledForm.holding(Map.of());
    }
}
