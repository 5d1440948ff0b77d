package vn.camket.agreement;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.assertj.core.api.Assertions;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.SignedInAccount;
import vn.camket.shared.web.CreationKey;
import vn.camket.test.Accounts;
import vn.camket.test.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.camket.agreement.AgreementFixture.agreement;

@IntegrationTest
@Transactional
class AgreementSearchTests {

	private static final LocalDate DAY = LocalDate.of(2027, 4, 21);

	private final AgreementSearch search;

	private final AgreementRegister register;

	private final JdbcClient database;

	private final Accounts accounts;

	AgreementSearchTests(AgreementSearch search, AgreementRegister register, JdbcClient database, Accounts accounts) {
		this.search = search;
		this.register = register;
		this.database = database;
		this.accounts = accounts;
	}

	@BeforeEach
	void signIn() {
		SignedInAccount officer = this.accounts.officer();
		SecurityContextHolder.getContext()
			.setAuthentication(
					UsernamePasswordAuthenticationToken.authenticated(officer, null, officer.getAuthorities()));
	}

	@AfterEach
	void signOut() {
		SecurityContextHolder.clearContext();
	}

	@ParameterizedTest
	@ValueSource(strings = { "bolikhamxay", "Bolikhămxay", "BÔLYKHĂMXAY", "bolykhamxay", "kết nghĩa bolikham", "lao",
			"Lào", "twin sisters" })
	void findsByTitlesPartnersAliasesAndCountries(String text) {
		add(agreement("Quan hệ kết nghĩa với tỉnh bạn").foreign("Twin sisters").with("Tỉnh Bôlykhămxay", "LA"));
		this.database
			.sql("insert into partner_alias select id, 'Bolikhămxay' from partner where name = 'Tỉnh Bôlykhămxay'")
			.update();
		add(agreement("Bản ghi nhớ về lao").with("Vùng tự trị Trnava", "SK"));

		assertThat(titles(text)).contains("Quan hệ kết nghĩa với tỉnh bạn");
		assertThat(titles(Normalizer.normalize(text, Normalizer.Form.NFD))).contains("Quan hệ kết nghĩa với tỉnh bạn");
		assertThat(titles("bolikhamxay")).containsExactly("Quan hệ kết nghĩa với tỉnh bạn");
	}

	@Test
	void followsWhatPartnersAreCalled() {
		add(agreement("Quan hệ với nơi đổi tên").with("Tỉnh Tên Cũ Kỹ", "LA"));
		this.database.sql("""
				update partner set name = 'Tỉnh Tên Mới Tinh', country_code = null, country_as_written = 'Xứ Hoa Tuyết'
				 where name = 'Tỉnh Tên Cũ Kỹ'""").update();

		assertThat(titles("moi tinh")).containsExactly("Quan hệ với nơi đổi tên");
		assertThat(titles("hoa tuyet moi")).containsExactly("Quan hệ với nơi đổi tên");
		assertThat(titles("cu ky")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "duc, Ý định thư lao động", "kham muon, Biên bản Khăm Muộn", "đức, Ý định thư lao động" })
	void ignoresAccentsAndTheStrokeOfD(String text, String title) {
		add(agreement("Ý định thư lao động").with("Bộ Kinh tế bang Mecklenburg", "DE"));
		add(agreement("Biên bản Khăm Muộn").with("Tỉnh Khăm Muồn", "LA"));

		assertThat(titles(text)).containsExactly(title);
	}

	@ParameterizedTest
	@ValueSource(strings = { "%", "_", "\\", "100%", "a_b" })
	void signsOfPatternsAreOrdinaryText(String text) {
		add(agreement("Chương trình thường"));
		add(agreement("Chương trình " + text + " đặc biệt"));

		assertThat(titles(text)).containsExactly("Chương trình " + text + " đặc biệt");
	}

	@Test
	void findsByRegisterNumber() {
		UUID id = add(agreement("Có số"));
		String number = this.database.sql("select register_number from agreement where id = ?")
			.param(id)
			.query(String.class)
			.single();

		assertThat(number).matches("TT-\\d{4}-\\d{4,}");
		assertThat(titles(number.toLowerCase(Locale.ROOT))).containsExactly("Có số");
	}

	@Test
	void theStateIsThatOfTheDayAskedFor() {
		add(agreement("Năm năm").dates("2022-06-21", "2022-06-21", "2027-06-20"));

		assertThat(state("2022-06-20")).isEqualTo(AgreementState.DRAFT);
		assertThat(state("2027-03-21")).isEqualTo(AgreementState.IN_FORCE);
		assertThat(state("2027-03-22")).isEqualTo(AgreementState.EXPIRING);
		assertThat(state("2027-06-20")).isEqualTo(AgreementState.EXPIRING);
		assertThat(state("2027-06-21")).isEqualTo(AgreementState.EXPIRED);
	}

	@Test
	void daysAreLeftOnlyWhereTheLastOneIsKnown() {
		add(agreement("Gia hạn").dates("2020-01-01", "2020-01-01", "2024-12-31").renewedBy(5));
		add(agreement("Tháng").dates("2020-01-01", "2020-01-01", "2027-06"));

		AgreementLine rolling = find(filter("Gia hạn")).get(0);
		assertThat(rolling.runsUntil()).hasToString("2029-12-31");
		assertThat(rolling.daysLeft()).isEqualTo(985);
		AgreementLine month = find(filter("Tháng")).get(0);
		assertThat(month.state()).isEqualTo(AgreementState.EXPIRING);
		assertThat(month.runsUntil()).hasToString("2027-06");
		assertThat(month.daysLeft()).isNull();
	}

	@Test
	void facetsCountWhatAnotherChoiceWouldFind() {
		UUID lead = this.accounts.agency("so-cong-thuong");
		add(agreement("Một đếm").dates("2024-03", "2024-04-01", null)
			.unlimited()
			.lead(lead)
			.with("Bang A", "DE")
			.fields(field(0)));
		add(agreement("Hai đếm").dates("2020", "2020", "2025").lead(lead).with("Tỉnh B", "LA").inherited());
		add(agreement("Ba đếm").dates("2024", null, null).leadAsWritten("Một đơn vị").with("Tỉnh B", "LA"));

		AgreementFacets facets = count(filter("đếm"));
		assertThat(facets.total()).isEqualTo(3);
		assertThat(facets.states()).extracting(AgreementFacets.Count::value, AgreementFacets.Count::rows)
			.containsExactlyInAnyOrder(tuple("IN_FORCE", 1), tuple("EXPIRED", 1), tuple("INCOMPLETE", 1));
		assertThat(facets.inherited()).isEqualTo(1);
		assertThat(facets.unclear()).isEqualTo(1);
		assertThat(facets.countries()).extracting(AgreementFacets.Count::text, AgreementFacets.Count::rows)
			.containsExactly(tuple("Đức", 1), tuple("Lào", 2));
		assertThat(facets.agencies()).extracting(AgreementFacets.Count::value).containsExactly(lead.toString());
		assertThat(facets.years()).extracting(AgreementFacets.Count::value, AgreementFacets.Count::rows)
			.containsExactly(tuple("2020", 1), tuple("2024", 2));

		AgreementFilter inLaos = new AgreementFilter("đếm", "LA", null, null, null, AgreementState.EXPIRED, null, null,
				null, null, DAY, null, null, null);
		AgreementFacets narrowed = count(inLaos);
		assertThat(narrowed.total()).isEqualTo(1);
		assertThat(narrowed.all()).isEqualTo(2);
		assertThat(find(inLaos)).extracting(AgreementLine::title).containsExactly("Hai đếm");
		assertThat(narrowed.countries()).extracting(AgreementFacets.Count::value, AgreementFacets.Count::rows)
			.containsExactly(tuple("LA", 1));
	}

	@Test
	void aChoiceThatFindsNothingIsStillListed() {
		AgreementFacets facets = count(new AgreementFilter("không có gì như vậy", "DE", null, null, null,
				AgreementState.WITHDRAWN, 1999, null, null, null, DAY, null, null, null));

		assertThat(facets.total()).isZero();
		assertThat(facets.countries()).containsExactly(new AgreementFacets.Count("DE", "Đức", 0));
		assertThat(facets.years()).containsExactly(new AgreementFacets.Count("1999", "1999", 0));
	}

	@Test
	void sortsInVietnameseOrderWithTheUnknownLast() {
		for (String title : List.of("Êm xếp", "An xếp", "Đà xếp", "Ấn xếp", "Dân xếp")) {
			add(agreement(title));
		}
		assertThat(sorted("xếp", Sort.by("title"))).containsExactly("An xếp", "Ấn xếp", "Dân xếp", "Đà xếp", "Êm xếp");

		add(agreement("Một ngày").dates("2024", null, null));
		add(agreement("Hai ngày").dates("2024-05", null, null));
		add(agreement("Ba ngày").dates(null, null, null));
		add(agreement("Bốn ngày").dates("2023-12-31", null, null));
		assertThat(sorted("ngày", Sort.by("signedOn"))).containsExactly("Bốn ngày", "Một ngày", "Hai ngày", "Ba ngày");
		assertThat(sorted("ngày", Sort.by(Sort.Direction.DESC, "signedOn"))).containsExactly("Hai ngày", "Một ngày",
				"Bốn ngày", "Ba ngày");
		for (String property : List.of("state", "registerNumber", "country", "lead", "expiresOn", "drop table")) {
			assertThat(sorted("ngày", Sort.by(property))).hasSize(4);
		}
	}

	@Test
	void archivedOnesAreLeftOutUnlessAskedFor() {
		UUID id = add(agreement("Đã cất"));
		this.register.archive(id, "Nhập trùng");

		assertThat(titles("Đã cất")).isEmpty();
		assertThat(find(new AgreementFilter("Đã cất", null, null, null, null, null, null, null, null, true, DAY, null,
				null, null)))
			.extracting(AgreementLine::archived)
			.containsExactly(true);
	}

	private static Tuple tuple(String value, long rows) {
		return Assertions.tuple(value, rows);
	}

	private UUID add(AgreementFixture agreement) {
		return this.register.create(new CreationKey(UUID.randomUUID(), ""), agreement.content());
	}

	private String field(int place) {
		return this.database.sql("select code from cooperation_field order by sort_order")
			.query(String.class)
			.list()
			.get(place);
	}

	private AgreementState state(String day) {
		return find(new AgreementFilter("Năm năm", null, null, null, null, null, null, null, null, null,
				LocalDate.parse(day), null, null, null))
			.get(0)
			.state();
	}

	private static AgreementFilter filter(@Nullable String text) {
		return new AgreementFilter(text, null, null, null, null, null, null, null, null, null, DAY, null, null, null);
	}

	private List<String> titles(String text) {
		return find(filter(text)).stream().map(AgreementLine::title).toList();
	}

	private List<String> sorted(String text, Sort sort) {
		return this.search.find(filter(text), PageRequest.of(0, 50, sort)).stream().map(AgreementLine::title).toList();
	}

	private List<AgreementLine> find(AgreementFilter filter) {
		return this.search.find(filter, PageRequest.of(0, 50));
	}

	private AgreementFacets count(AgreementFilter filter) {
		return this.search.search(filter, Pageable.ofSize(1)).facets();
	}

}
