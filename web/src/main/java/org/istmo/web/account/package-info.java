/**
 * How people and programs prove who they are: the one authentication mechanism, passwords, tokens, sessions of pages, what a person sees of their
 * own account, and an administrator of all. No report and no figure.
 *
 * <p>Beans of the application scope have a protected constructor without arguments because CDI makes its client proxies with it.
 */
@NullMarked
package org.istmo.web.account;

import org.jspecify.annotations.NullMarked;
