package org.istmo.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.istmo.domain.access.AccountBook;
import org.istmo.domain.access.KeptAccount;
import org.istmo.domain.access.ProviderSubjects;
import org.istmo.domain.access.Reader;
import org.istmo.domain.problem.Conflict;
import org.istmo.reporting.delivery.AccountNews;

/** Where an administrator undoes what binds another's account to somebody of the identity provider. One's own is undone on the page of one's account. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class BindingDesk {

    private AccountBook book;
    private ProviderSubjects subjects;
    private AccountNews news;

    protected BindingDesk() {}

    @Inject
    public BindingDesk(AccountBook book, ProviderSubjects subjects, AccountNews news) {
        this.book = book;
        this.subjects = subjects;
        this.news = news;
    }

    /**
     * Its owner and the other administrators are told.
     *
     * @throws Conflict when it is one's own, or bound to nobody
     */
    @Transactional
    public void undo(Reader by, String name) {
        KeptAccount account = book.named(by, name);
        if (account.id() == by.account()) {
            throw new Conflict("own-account", "One's own binding is undone on the page of one's account.");
        }
        subjects.unbind(by, account.id());
        news.tell(by, account.id(), name, AccountNews.What.UNBOUND);
    }
}
