package dev.blazon.platform.local;

import dev.blazon.platform.Contacts;
import dev.blazon.platform.Events;
import dev.blazon.platform.Images;
import dev.blazon.platform.LinkKeys;
import dev.blazon.platform.Macs;
import dev.blazon.platform.Mails;
import dev.blazon.platform.SessionKeys;
import dev.blazon.platform.Signing;
import dev.blazon.platform.Table;
import dev.blazon.platform.fetching.Fetching;

/**
 * Everything that any function runs on, in one. Each function's constructor names the parts that it
 * needs; what makes all functions, such as the local server, has them all.
 */
public interface Platform
    extends Table,
        Images,
        Signing,
        Macs,
        LinkKeys,
        SessionKeys,
        Contacts,
        Mails,
        Events,
        Fetching {}
