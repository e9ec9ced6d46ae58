package org.marsad;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The newsroom's time.
 *
 * @param zone where the newsroom and its readers are: decides which day "today" is and words times on pages; programs
 *     get every time in UTC
 */
@ConfigurationProperties("marsad.time")
record TimeSettings(@DefaultValue("Asia/Baghdad") ZoneId zone) {}
