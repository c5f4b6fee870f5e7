package org.istmo.web.language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.istmo.reporting.dataset.Language;
import org.istmo.web.account.SignedIn;
import org.jspecify.annotations.Nullable;

/** The language of this request: what the person chose on this device, else their account's, else what their browser asks for. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class Reading {

    static final String BUNDLE = "org.istmo.web.words";

    private HttpServletRequest request;
    private SignedIn signedIn;
    private @Nullable Language language;

    protected Reading() {}

    @Inject
    public Reading(HttpServletRequest request, SignedIn signedIn) {
        this.request = request;
        this.signedIn = signedIn;
    }

    public Language getLanguage() {
        if (language == null) {
            language = chosen().or(signedIn::language).flatMap(Language::of).orElseGet(this::preferred);
        }
        return language;
    }

    /** For numbers and dates. */
    public Locale getLocale() {
        return getLanguage().locale();
    }

    public String getCode() {
        return getLanguage().code();
    }

    /** This page with all that its address says, in the language of that code. */
    public String hrefIn(String code) {
        return "?language=" + code + LanguageChoice.without(request);
    }

    /** The words for a key, with values set in: days, months and numbers as the reader writes them. A key that is not there is a fault of ours. */
    public String say(String key, Object... values) {
        String pattern = ResourceBundle.getBundle(BUNDLE, getLocale()).getString(key);
        return values.length == 0
                ? pattern
                : new MessageFormat(pattern, getLocale())
                        .format(Arrays.stream(values).map(this::written).toArray());
    }

    private Object written(Object value) {
        if (value instanceof LocalDate day) {
            return day(day);
        }
        return value instanceof YearMonth month ? month(month) : value;
    }

    /** The words for a key in a language, for whoever says something in both. */
    public static String words(Language language, String key) {
        return ResourceBundle.getBundle(BUNDLE, language.locale()).getString(key);
    }

    /** Whether there are words for a key. */
    public boolean knows(String key) {
        return ResourceBundle.getBundle(BUNDLE, getLocale()).containsKey(key);
    }

    /** A day as the reader writes it. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(getLocale())
                .format(day);
    }

    /** A month as the reader writes it. */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", getLocale()).format(month);
    }

    /** A moment by the clocks of a place, to the minute, with the name of its zone. */
    public String moment(ZonedDateTime at) {
        String words = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(getLocale())
                .format(at);
        return say("app.moment", words, at.getZone().getId());
    }

    /** From one day to another. */
    public String period(LocalDate from, LocalDate to) {
        return say("report.period", day(from), day(to));
    }

    /** An amount after its currency (ISO 4217): two decimals, and up to six where it has them. */
    public String money(BigDecimal amount, String currency) {
        return currency + "\u00a0" + number(amount, "#,##0.00####");
    }

    /** Decimals only where it has them. */
    public String number(BigDecimal number) {
        return number(number, "#,##0.######");
    }

    /** With so many decimals at most, as a rate has more than an amount. */
    public String number(BigDecimal number, int decimals) {
        return number(number, "#,##0." + "#".repeat(decimals));
    }

    private String number(BigDecimal number, String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(getLocale())).format(number);
    }

    /** What was said by language, such as a title: in the reader's, or else in the one that there is. */
    public String in(Map<String, String> words) {
        return Optional.ofNullable(words.get(getCode()))
                .or(() -> words.values().stream().findFirst())
                .orElse("");
    }

    private Optional<String> chosen() {
        return Optional.ofNullable(request.getCookies())
                .map(Arrays::stream)
                .orElseGet(Stream::empty)
                .filter(cookie -> cookie.getName().equals(LanguageChoice.COOKIE))
                .map(Cookie::getValue)
                .findFirst();
    }

    private Language preferred() {
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .flatMap(code -> Language.of(code).stream())
                .findFirst()
                .orElse(Language.EN);
    }
}
