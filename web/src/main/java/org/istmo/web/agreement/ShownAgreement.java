package org.istmo.web.agreement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.istmo.domain.grant.AgreementTerms;
import org.istmo.domain.grant.KeptAgreement;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.istmo.web.account.SignedIn;
import org.istmo.web.grant.AgreementForms;

/** The agreement whose room is shown, as far as its reader sees it. */
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class ShownAgreement {

    static final String FOUND = "org.istmo.agreement";

    private SignedIn signedIn;
    private HttpServletRequest request;

    protected ShownAgreement() {}

    @Inject
    public ShownAgreement(SignedIn signedIn, HttpServletRequest request) {
        this.signedIn = signedIn;
        this.request = request;
    }

    boolean isNamed() {
        return request.getAttribute(FOUND) instanceof KeptAgreement;
    }

    long id() {
        return kept().id();
    }

    AgreementTerms terms() {
        return kept().terms();
    }

    /** @throws Missing when the page was not asked for by the address of an agreement */
    KeptAgreement kept() {
        if (request.getAttribute(FOUND) instanceof KeptAgreement kept) {
            return kept;
        }
        throw new Missing("grant");
    }

    /** Whether the reader may change it. */
    boolean isChangedByReader() {
        return AgreementForms.isWriting(signedIn.reader()) && signedIn.reader().actsFor(terms().office());
    }

    Scope scope() {
        return Scope.of(signedIn.reader());
    }
}
