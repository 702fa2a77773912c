package dev.blazon.platform.local;

import dev.blazon.platform.Contacts;
import dev.blazon.platform.Deliveries;
import dev.blazon.platform.Events;
import dev.blazon.platform.Images;
import dev.blazon.platform.LinkKeys;
import dev.blazon.platform.Macs;
import dev.blazon.platform.Mails;
import dev.blazon.platform.Secrets;
import dev.blazon.platform.SessionKeys;
import dev.blazon.platform.Signing;
import dev.blazon.platform.Table;
import dev.blazon.platform.fetching.Fetching;
import dev.blazon.platform.fetching.Receivers;

/**
 * All parts of a platform in one interface, for the local server and for tests, which make every
 * function; a function's own constructor names only the parts that it needs.
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
        Secrets,
        Deliveries,
        Fetching,
        Receivers {}
