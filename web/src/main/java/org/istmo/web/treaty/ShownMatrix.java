package org.istmo.web.treaty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.compliance.Matrices;
import org.istmo.domain.compliance.TreatyMatrix;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.treaty.Article;
import org.istmo.domain.treaty.ServedState;
import org.istmo.domain.treaty.Treaties;
import org.istmo.domain.treaty.Treaty;
import org.istmo.web.account.SignedIn;
import org.jspecify.annotations.Nullable;

/** The matrix whose page is shown: of which treaty, what is asked of it, and what it holds of that. Each is read once. */
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class ShownMatrix {

    static final String TREATY = "org.istmo.treaty";

    private SignedIn signedIn;
    private Treaties treaties;
    private Matrices matrices;
    private TreatySaid said;
    private HttpServletRequest request;
    private @Nullable TreatyMatrix found;
    private @Nullable Treaty named;
    private @Nullable Map<String, String> served;
    private @Nullable MatrixAsked filter;

    protected ShownMatrix() {}

    @Inject
    public ShownMatrix(
            SignedIn signedIn, Treaties treaties, Matrices matrices, TreatySaid said, HttpServletRequest request) {
        this.signedIn = signedIn;
        this.treaties = treaties;
        this.matrices = matrices;
        this.said = said;
        this.request = request;
    }

    String code() {
        return treaty().code();
    }

    /** In the treaty's order. */
    List<Article> articles() {
        return treaties.articles(scope(), code());
    }

    TreatyMatrix matrix() {
        TreatyMatrix some = found;
        if (some == null) {
            List<String> shown = asked().shown(codes());
            some = shown.isEmpty()
                    ? new TreatyMatrix(code(), List.of(), List.of(), List.of(), 0)
                    : matrices.of(signedIn.reader(), code(), shown);
            found = some;
        }
        return some;
    }

    MatrixAsked asked() {
        MatrixAsked one = filter;
        if (one == null) {
            one = MatrixAsked.of(request, codes());
            filter = one;
        }
        return one;
    }

    List<String> codes() {
        return List.copyOf(names().keySet());
    }

    /** By their codes, in the order of these. */
    Map<String, String> names() {
        Map<String, String> names = served;
        if (names == null) {
            names = new LinkedHashMap<>();
            for (ServedState state : treaties.states(scope())) {
                names.put(state.code(), said.in(state.name()));
            }
            served = names;
        }
        return names;
    }

    Treaty treaty() {
        Treaty one = named;
        if (one == null) {
            String code =
                    Optional.ofNullable((String) request.getAttribute(TREATY)).orElse("");
            one = treaties.one(scope(), code);
            named = one;
        }
        return one;
    }

    private Scope scope() {
        return Scope.of(signedIn.reader());
    }
}
