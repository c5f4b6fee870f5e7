package org.istmo.web.language;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import org.istmo.web.account.SignedIn;

/** Somebody who chose to read English on this device. */
public final class English {

    private English() {}

    public static Reading reading() {
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                English.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("getCookies")) {
                        return new Cookie[] {new Cookie(LanguageChoice.COOKIE, "en")};
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
        return new Reading(request, new SignedIn());
    }
}
