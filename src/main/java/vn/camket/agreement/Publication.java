package vn.camket.agreement;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * Whether the full text was made public (Luật 70/2020/QH14 Điều 42 khoản 3, Nghị định
 * 64/2021/NĐ-CP Điều 17).
 *
 * @param url where it stands
 */
@Embeddable
public record Publication(@Enumerated(EnumType.STRING) @Column(name = "publication") @Nullable PublicationState state,
		@Column(name = "publication_url") @Nullable String url, @Column(name = "published_on") @Nullable LocalDate on) {

	static final Publication UNKNOWN = new Publication(null, null, null);

}
