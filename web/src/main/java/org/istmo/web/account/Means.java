package org.istmo.web.account;

/** By what a request was let in. */
enum Means {
    PASSWORD,
    TOKEN,
    SESSION
}
