package org.istmo.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.BufferUnderflowException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Strongbox;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.unsent.UnsentForms;
import org.istmo.reporting.issue.PublicAddress;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.FormWords;
import org.istmo.web.form.LongForms;
import org.istmo.web.page.FormOrigin;

/**
 * Forms that were sent when their session was over. What they held goes through the sign-in page, sealed for the account whose session it was: the server keeps
 * nothing of whoever is not signed in, and whoever else signs in there finds nothing. Signed in again, its writer finds the form as it was sent; nothing of it is
 * done before it is sent once more.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class AwayForms {

    /** Before the path that a form was sent to, where it is kept for its writer. */
    public static final String KEPT = "/sent";

    /** In characters, sealed: a form of the sign-in page may have 2 MB. */
    static final int LONGEST = 1_000_000;

    /** No longer than a session may last. */
    static final Duration PATIENCE = Duration.ofHours(12);

    /** Fields that hold secrets, and forms that are about nothing else. */
    static final Set<String> SECRETS = Set.of("password", "current", "next", "again", "mine", "proof");

    static final List<String> SECRET_PATHS = List.of("/account/", "/sign-in");

    /** In characters: a browser keeps cookies of 4 KB. */
    private static final int SHORT = 3_600;

    private static final int LONGEST_PATH = 250;

    /** What the forms of the page component library send along: they sign in and out. */
    private static final String OF_THE_PAGES = "jakarta.faces.ViewState";

    private Strongbox box;
    private UnsentForms forms;
    private PublicAddress address;
    private Clock clock;

    protected AwayForms() {}

    @Inject
    public AwayForms(Strongbox box, UnsentForms forms, PublicAddress address, Clock clock) {
        this.box = box;
        this.forms = forms;
        this.address = address;
        this.clock = clock;
    }

    /** Whether somebody sent a form of ours, from its page, in a window; to sign out is none. */
    boolean isSent(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && FormOrigin.of(request, address.url()).isOurs()
                && "navigate"
                        .equals(Optional.ofNullable(request.getHeader("Sec-Fetch-Mode"))
                                .orElse("navigate"))
                && (holdsFiles(request) || request.getParameter(OF_THE_PAGES) == null);
    }

    /** Whatever is no plain form: to ask it for a field would take in its files, from whoever sends them. */
    private static boolean holdsFiles(HttpServletRequest request) {
        return !Optional.ofNullable(request.getContentType())
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .startsWith("application/x-www-form-urlencoded");
    }

    /** The page that a form stood on; the home page where the browser does not say. */
    static String page(HttpServletRequest request) {
        try {
            URI from = new URI(Optional.ofNullable(request.getHeader("Referer")).orElse(""));
            String path = Optional.ofNullable(from.getRawPath()).orElse("");
            String query = Optional.ofNullable(from.getRawQuery())
                    .map(asked -> "?" + asked)
                    .orElse("");
            return ReturnAddress.of(path + query);
        } catch (URISyntaxException noAddress) {
            return ReturnAddress.HOME;
        }
    }

    /**
     * What a form held, for the account whose session it was; empty where it held a file or is about secrets, or is longer than what is kept.
     *
     * @param account whose session is over
     */
    Optional<String> parcel(HttpServletRequest request, long account) {
        String action = request.getRequestURI();
        boolean secret = SECRET_PATHS.stream().anyMatch(action::startsWith);
        if (secret || action.length() > LONGEST_PATH || holdsFiles(request)) {
            return Optional.empty();
        }
        AwayForm form = new AwayForm(
                account,
                clock.instant(),
                action,
                page(request),
                withoutSecrets(FilledForm.sent(request.getParameterMap())));
        if (FormWords.of(form.form()).length() > UnsentForms.LARGEST) {
            return Optional.empty();
        }
        return Optional.of(Base64.getUrlEncoder().withoutPadding().encodeToString(box.lock(form.packed())))
                .filter(parcel -> parcel.length() <= LONGEST);
    }

    /** Whether it goes into a cookie. */
    static boolean isShort(String parcel) {
        return parcel.length() <= SHORT;
    }

    private static FilledForm withoutSecrets(FilledForm form) {
        Map<String, List<String>> values = new HashMap<>(form.values());
        values.keySet().removeAll(SECRETS);
        return FilledForm.holding(values);
    }

    /**
     * Gives what was sent back to who wrote it.
     *
     * @param by who proved to be that
     * @param parcel what the sign-in page held; empty where there was nothing
     * @param otherwise where they go where there is nothing
     * @return where its form stands as it was sent; to whoever has not written it the home page
     */
    String back(Reader by, String parcel, String otherwise) {
        if (parcel.isEmpty()) {
            return otherwise;
        }
        Optional<AwayForm> form = opened(parcel);
        if (form.isEmpty() || form.get().account() != by.account()) {
            return ReturnAddress.HOME;
        }
        return form.get().at().plus(PATIENCE).isBefore(clock.instant())
                ? ReturnAddress.of(form.get().page())
                : kept(by, form.get());
    }

    private String kept(Reader by, AwayForm form) {
        String path = form.action().replace("%20", " ");
        boolean isLong = LongForms.is(path, form.form());
        String key = isLong ? path : KEPT + form.action();
        boolean overtaken = forms.of(by, key)
                .filter(before -> before.keptAt().isAfter(form.at().atOffset(ZoneOffset.UTC)))
                .isPresent();
        if (!overtaken) {
            forms.keep(by, key, FormWords.of(form.form()));
        }
        String page = ReturnAddress.of(form.page());
        return isLong
                ? form.action()
                : FormWords.marked(page.equals(ReturnAddress.HOME) ? form.action() : page, form.action());
    }

    private Optional<AwayForm> opened(String parcel) {
        try {
            return Optional.of(AwayForm.of(box.unlock(Base64.getUrlDecoder().decode(parcel))));
        } catch (IllegalArgumentException | BufferUnderflowException | Conflict | JsonException notOurs) {
            return Optional.empty();
        }
    }
}
