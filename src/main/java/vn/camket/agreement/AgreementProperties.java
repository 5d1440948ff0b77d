package vn.camket.agreement;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the register, {@code camket.agreement.*}.
 *
 * @param expiringDays an agreement with at most so many days left is "sắp hết hiệu lực"
 * (domain rule 5)
 */
@ConfigurationProperties("camket.agreement")
record AgreementProperties(@DefaultValue("90") int expiringDays) {
}
