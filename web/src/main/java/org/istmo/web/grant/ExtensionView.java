package org.istmo.web.grant;

import org.istmo.domain.grant.Extension;

/**
 * An end that was moved.
 *
 * @param amendment the number of the amendment that did it
 * @param costed whether it brought money as well
 */
public record ExtensionView(String amendment, String date, String from, String to, boolean costed) {

    static ExtensionView of(Extension extension) {
        return new ExtensionView(
                extension.amendment(),
                extension.date().toString(),
                extension.from().toString(),
                extension.to().toString(),
                extension.costed());
    }
}
