package org.istmo.web.treaty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.access.Reader;
import org.istmo.domain.compliance.Assessment;
import org.istmo.domain.compliance.Assessments;
import org.istmo.domain.compliance.Cell;
import org.istmo.domain.compliance.ReportedCell;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.treaty.Article;
import org.istmo.domain.treaty.ServedState;
import org.istmo.domain.treaty.Treaties;
import org.istmo.domain.treaty.Treaty;
import org.istmo.web.account.SignedIn;
import org.jspecify.annotations.Nullable;

/** The State against an article whose page is shown. */
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class ShownCell {

    private static final String CELL = "org.istmo.cell";

    private SignedIn signedIn;
    private Treaties treaties;
    private Assessments assessments;
    private HttpServletRequest request;
    private @Nullable Treaty treaty;
    private @Nullable Article article;
    private @Nullable ServedState state;
    private @Nullable ReportedCell reported;

    protected ShownCell() {}

    @Inject
    public ShownCell(SignedIn signedIn, Treaties treaties, Assessments assessments, HttpServletRequest request) {
        this.signedIn = signedIn;
        this.treaties = treaties;
        this.assessments = assessments;
        this.request = request;
    }

    /** @throws Missing when there is no such article, or the State is not served */
    void name(Cell cell) {
        request.setAttribute(CELL, cell);
        treaty();
        article();
        state();
    }

    Reader reader() {
        return signedIn.reader();
    }

    Scope scope() {
        return Scope.of(reader());
    }

    Cell cell() {
        if (request.getAttribute(CELL) instanceof Cell cell) {
            return cell;
        }
        throw new Missing("page");
    }

    Treaty treaty() {
        Treaty found = treaty;
        if (found == null) {
            found = treaties.one(scope(), cell().treaty());
            treaty = found;
        }
        return found;
    }

    Article article() {
        Article found = article;
        if (found == null) {
            found = treaties.article(scope(), cell().treaty(), cell().article());
            article = found;
        }
        return found;
    }

    ServedState state() {
        ServedState found = state;
        if (found == null) {
            found = treaties.states(scope()).stream()
                    .filter(one -> one.code().equals(cell().state()))
                    .findFirst()
                    .orElseThrow(() -> new Missing("state", cell().state()));
            state = found;
        }
        return found;
    }

    /** What was reported, as of the version that the address asks for or of today; nothing where nothing was that the reader may know of. */
    ReportedCell reported() {
        ReportedCell found = reported;
        if (found == null) {
            found = read();
            reported = found;
        }
        return found;
    }

    Optional<Assessment> own() {
        return Optional.ofNullable(reported().own());
    }

    /** The number of an older version that the address asks for; empty where it asks for what is known today. */
    Optional<Long> version() {
        return Optional.ofNullable(request.getParameter("version"))
                .filter(version -> version.matches("[0-9]{1,17}"))
                .map(Long::valueOf);
    }

    private ReportedCell read() {
        Optional<Long> version = version();
        if (version.isPresent()) {
            return assessments.version(reader(), cell(), version.get());
        }
        try {
            return assessments.cell(reader(), cell(), Optional.empty());
        } catch (Missing nothing) {
            // Nothing was reported of it or of what holds the same obligation: the page says so.
            return new ReportedCell(cell(), null, List.of());
        }
    }
}
