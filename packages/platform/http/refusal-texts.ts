type RefusalText = { status: number; vi: string; en: string };

/** Every refusal of the program: stable code, HTTP status, and what it says to a person. */
export const refusalTexts = {
  'write-id-reused': {
    status: 409,
    vi: 'Mã lần ghi này đã dùng cho nội dung khác. Số liệu cũ còn nguyên; hãy tải lại trang rồi gửi lại.',
    en: 'This write id was already used for other content. Nothing was changed; reload the page and send again.',
  },
  'sign-in-required': { status: 401, vi: 'Bạn cần đăng nhập để xem nội dung này.', en: 'Sign in to see this.' },
  'sign-in-failed': { status: 401, vi: 'Tên đăng nhập hoặc mật khẩu không đúng.', en: 'The user name or password is wrong.' },
  'given-password-over': {
    status: 401,
    vi: 'Mật khẩu được cấp đã quá 7 ngày. Đề nghị quản trị viên cấp lại mật khẩu.',
    en: 'The password you were given is more than 7 days old. Ask an administrator for another.',
  },
  'too-many-attempts': {
    status: 429,
    vi: 'Đăng nhập sai quá nhiều lần. Hãy thử lại sau {minutes} phút.',
    en: 'Too many failed attempts. Try again in {minutes} minutes.',
  },
  'second-code-wrong': {
    status: 401,
    vi: 'Mã xác thực không đúng hoặc đã dùng rồi. Bạn chưa đăng nhập; hãy chờ ứng dụng hiện mã mới rồi nhập lại.',
    en: 'The code is wrong or was used already. You are not signed in; wait for the next code and enter it.',
  },
  'second-step-over': {
    status: 401,
    vi: 'Bước xác thực đã hết thời gian hoặc đã hoàn tất. Chưa có gì thay đổi; hãy đăng nhập lại từ đầu.',
    en: 'This step has run out of time or is done. Nothing was changed; sign in again from the beginning.',
  },
  'passkey-refused': {
    status: 401,
    vi: 'Khóa truy cập này không dùng để đăng nhập được ở đây. Bạn chưa đăng nhập; hãy thử lại, hoặc dùng tên đăng nhập và mật khẩu.',
    en: 'This passkey cannot sign in here. You are not signed in; try again, or use user name and password.',
  },
  'identity-not-confirmed': {
    status: 422,
    vi: 'Chưa xác nhận được đúng là bạn: {detail} Chưa có gì thay đổi.',
    en: 'It could not be confirmed that this is you: {detail} Nothing was changed.',
  },
  'installation-key-missing': {
    status: 503,
    vi: 'Máy chủ này chưa có khóa cài đặt nên chưa giữ được bí mật (xác thực hai bước, kết nối với hệ thống khác). Chưa có gì thay đổi; hãy nhờ người vận hành đặt THUCTHI_KEY.',
    en: 'This server has no installation key and cannot keep secrets (second factors, connections). Nothing was changed; ask the operator to set THUCTHI_KEY.',
  },
  'not-allowed': {
    status: 403,
    vi: 'Tài khoản của bạn không có quyền thực hiện việc này. Hãy liên hệ quản trị viên nếu cần.',
    en: 'Your account may not do this. Ask an administrator if you need to.',
  },
  'not-found': {
    status: 404,
    vi: 'Không tìm thấy nội dung yêu cầu, hoặc bạn không có quyền xem.',
    en: 'Not found, or you may not see it.',
  },
  'outside-scope': { status: 403, vi: 'Đơn vị này nằm ngoài phạm vi bạn được giao.', en: 'This unit lies outside what you were assigned.' },
  'cross-site-request': {
    status: 403,
    vi: 'Yêu cầu không đến từ trang Thực Thi nên bị từ chối.',
    en: 'The request did not come from a Thực Thi page and was refused.',
  },
  'invalid-request': { status: 422, vi: 'Yêu cầu chưa hợp lệ: {detail}', en: 'The request is not valid: {detail}' },
  'too-large': {
    status: 413,
    vi: 'Nội dung gửi lên quá lớn (tối đa {limit}). Chưa có gì được ghi.',
    en: 'The content is too large (at most {limit}). Nothing was written.',
  },
  'figure-changed': {
    status: 409,
    vi: 'Số liệu này vừa được người khác cập nhật. Số của bạn chưa được ghi; hãy so sánh hai giá trị rồi quyết định.',
    en: 'Somebody else has just changed this figure. Yours was not written; compare the two values and decide.',
  },
  'target-changed': {
    status: 409,
    vi: 'Chỉ tiêu này vừa được người khác cập nhật. Giá trị của bạn chưa được ghi; hãy so sánh rồi quyết định.',
    en: 'Somebody else has just changed this target. Yours was not written; compare and decide.',
  },
  'changed-meanwhile': {
    status: 409,
    vi: 'Nội dung này vừa được người khác thay đổi. Thay đổi của bạn chưa được ghi; hãy so sánh hai bên rồi quyết định.',
    en: 'Somebody else has just changed this. Your change was not written; compare both and decide.',
  },
  'collection-refused': { status: 422, vi: '{detail} Chưa có gì được ghi.', en: '{detail} Nothing was written.' },
  'household-refused': { status: 422, vi: '{detail} Chưa có gì được ghi.', en: '{detail} Nothing was written.' },
  'household-not-open': {
    status: 403,
    vi: 'Danh sách này chưa mở cho bạn, hoặc thời gian xem đã hết. Cấp trên chỉ thấy số hộ và tổng; cần xem tên thì mở lại và ghi rõ lý do.',
    en: 'This list is not open to you, or the time is over. Above the commune only counts and sums are seen; to see names open it again and give the reason.',
  },
  'submission-changed': {
    status: 409,
    vi: 'Báo cáo này vừa được người khác xử lý. Việc của bạn chưa được ghi; hãy xem lại rồi quyết định.',
    en: 'Somebody else has just dealt with this report. Your step was not taken; look at it again and decide.',
  },
  'period-closed': {
    status: 409,
    vi: '{closed}. Có {count} số liệu chưa ghi được và chưa có gì thay đổi. Cần sửa thì đề nghị lãnh đạo UBND hoặc Văn phòng cho nhập muộn có thời hạn.',
    en: '{closed}. {count} figures could not be written and nothing was changed. Ask the chairman or the office for a permit to enter late.',
  },
  'invalid-figures': {
    status: 422,
    vi: 'Có {count} số liệu chưa ghi được. Chưa có gì thay đổi; hãy sửa các ô được đánh dấu.',
    en: '{count} figures could not be written. Nothing was changed; mend the marked cells.',
  },
  'invalid-file': { status: 422, vi: '{vi}', en: '{en}' },
  'import-not-ready': {
    status: 409,
    vi: 'Tệp này chưa kiểm tra xong, hoặc đã bị bỏ dở. Chưa có gì được ghi; hãy chờ kiểm tra xong hoặc tải tệp lên lại.',
    en: 'This file has not been checked yet, or was given up. Nothing was written; wait for the check or upload the file again.',
  },
  'import-needs-reason': {
    status: 422,
    vi: 'Tệp sửa {count} số đã có trong sổ. Chưa có gì được ghi; hãy ghi lý do điều chỉnh rồi xác nhận lại.',
    en: 'The file corrects {count} figures. Nothing was written; give the reason and confirm again.',
  },
  'too-many-imports': {
    status: 429,
    vi: 'Đang có nhiều tệp chờ kiểm tra. Tệp của bạn chưa được nhận; hãy thử lại sau ít phút.',
    en: 'Many files are waiting to be checked. Yours was not taken; try again in a few minutes.',
  },
  'import-has-errors': {
    status: 422,
    vi: 'Tệp có {count} dòng lỗi nên chưa nhập dòng nào. Hãy sửa tệp theo danh sách lỗi rồi nhập lại.',
    en: 'The file has {count} faulty rows, so no row was imported. Mend them and import again.',
  },
  'import-files-faulty': {
    status: 422,
    vi: 'Còn {count} tệp có lỗi chưa được bỏ khỏi lô: {names}. Chưa có gì được ghi; hãy bỏ các tệp này hoặc sửa rồi gửi lại.',
    en: '{count} faulty files are still in the import: {names}. Nothing was written; leave them out, or mend them and send again.',
  },
  'import-files-contradict': {
    status: 422,
    vi: 'Các tệp {names} ghi số khác nhau cho cùng một chỉ tiêu của một đơn vị. Chưa có gì được ghi; hãy bỏ các tệp sai, chỉ để lại tệp đúng.',
    en: 'The files {names} say different things of the same figures. Nothing was written; leave out those that are wrong.',
  },
  'import-files-none': {
    status: 422,
    vi: 'Mọi tệp đều đã bị bỏ khỏi lô nên không có gì để ghi. Hãy giữ lại ít nhất một tệp.',
    en: 'Every file was left out, so there is nothing to write. Keep at least one.',
  },
  'import-too-large-for-embedded': {
    status: 422,
    vi: 'Tệp có {count} dòng, vượt mức {limit} dòng của cơ sở dữ liệu nhúng. Hãy chia nhỏ tệp, hoặc chuyển sang PostgreSQL (biến DATABASE_URL).',
    en: 'The file has {count} rows, over the {limit} of the embedded database. Split it, or use PostgreSQL (DATABASE_URL).',
  },
  'too-many-papers': {
    status: 429,
    vi: 'Đang có nhiều văn bản chờ đọc. Văn bản của bạn chưa được nhận; hãy gửi lại sau ít phút.',
    en: 'Many papers are waiting to be read. Yours was not taken; send it again in a few minutes.',
  },
  'ledger-changed': {
    status: 409,
    vi: 'Sổ số liệu vừa có số mới khác với {count} số bạn đã chấp nhận. Chưa có gì được ghi, số mới vẫn đứng; hãy so sánh hai giá trị; nếu vẫn dùng số trong văn bản, bấm Xem lại từ đầu rồi chấp nhận lại.',
    en: 'The ledger has just got new figures that differ from {count} of those you accepted. Nothing was written, the new ones stand; compare, then take the acceptance back and accept again where the paper is right.',
  },
  'paper-not-read': {
    status: 409,
    vi: 'Văn bản này chưa đọc xong hoặc không đọc được, nên chưa xem xét được. Hãy chờ đọc xong, hoặc gửi lại tệp.',
    en: 'This paper has not been read, or could not be. Wait for the reading, or send the file again.',
  },
  'paper-changed': {
    status: 409,
    vi: 'Có người vừa xem xét văn bản này sau lần bạn mở. Quyết định của họ đã được giữ; của bạn chưa được ghi. Hãy xem lại rồi gửi tiếp.',
    en: 'Somebody decided about this paper after you opened it. Their decisions are kept, yours were not written. Look again, then send.',
  },
  'reading-current': {
    status: 409,
    vi: 'Văn bản này đã được đọc bằng bản mới nhất, nên không đọc lại. Kết quả đang có giữ nguyên; hãy tải lại trang để xem.',
    en: 'This paper was read by the newest version already, so it was not read again. Nothing was changed; reload the page to see it.',
  },
  'reading-too-much': {
    status: 422,
    vi: 'Lần đọc lại không xong vì văn bản quá dài để đọc trong một lần. Kết quả lần đọc trước và mọi quyết định vẫn giữ nguyên; nếu cần bản mới, hãy tách văn bản thành nhiều phần rồi gửi từng phần.',
    en: 'The paper is too long to be read again in one go. The reading before and all decisions stay as they are; where the newer one is needed, split the paper and send the parts.',
  },
  'finding-recorded': {
    status: 409,
    vi: 'Số này đã được ghi vào sổ nên không đổi quyết định ở đây nữa. Nếu số sai, hãy sửa ở trang Báo cáo, có nêu lý do.',
    en: 'This number is in the ledger already. If it is wrong, correct it on the entry page and give a reason.',
  },
  'nothing-accepted': {
    status: 422,
    vi: 'Chưa có số nào được chấp nhận để ghi vào sổ. Hãy chấp nhận hoặc sửa ít nhất một số.',
    en: 'No number was accepted yet. Accept or correct at least one.',
  },
  'findings-incomplete': {
    status: 422,
    vi: 'Có {count} số đã chấp nhận nhưng chưa đủ thông tin để ghi. Chưa có gì vào sổ; hãy sửa các số được đánh dấu.',
    en: '{count} accepted numbers lack something. Nothing was recorded; correct those that are marked.',
  },
  'findings-contradict': {
    status: 422,
    vi: 'Văn bản nêu hai giá trị khác nhau cho “{indicator}” cùng kỳ và cả hai đều được chấp nhận. Chưa có gì vào sổ; hãy bỏ một giá trị.',
    en: 'Two different values of "{indicator}" for one period were both accepted. Nothing was recorded; reject one of them.',
  },
  'findings-need-reason': {
    status: 422,
    vi: 'Có {count} số khác với số đã ghi trong sổ. Chưa có gì được ghi; hãy nêu lý do thay số (ít nhất 3 ký tự).',
    en: '{count} numbers differ from what the ledger holds. Nothing was written; give a reason for replacing them (3 characters at least).',
  },
  'wording-breaks': {
    status: 422,
    vi: 'Câu “{text}” nói về chỉ tiêu “{indicator}”; nếu dùng cách gọi này thì câu ấy bị đọc sang chỉ tiêu khác. Cách gọi chưa được chấp nhận, danh mục không thay đổi; hãy từ chối, hoặc đề nghị một cách gọi đầy đủ hơn.',
    en: 'The sentence "{text}" is about the indicator "{indicator}" and would be read as another with this wording. It was not accepted and the catalogue is unchanged; refuse it, or propose a fuller wording.',
  },
  'wording-decided': {
    status: 409,
    vi: 'Cách gọi này đã có người quyết định. Hãy tải lại trang để xem.',
    en: 'Somebody decided about this wording already. Reload the page.',
  },
  'task-changed': {
    status: 409,
    vi: 'Việc này vừa có người cập nhật sau lần bạn mở. Bước của họ đã được giữ; bước của bạn chưa được ghi. Hãy xem lại rồi gửi tiếp.',
    en: 'Somebody took a step with this task after you opened it. Theirs is kept, yours was not written. Look again, then send.',
  },
  'inquiry-changed': {
    status: 409,
    vi: 'Yêu cầu giải trình này vừa có người cập nhật sau lần bạn mở. Nội dung của họ đã được giữ; nội dung của bạn chưa được ghi. Hãy xem lại rồi gửi tiếp.',
    en: 'Somebody wrote in this request for an explanation after you opened it. Theirs is kept, yours was not written. Look again, then send.',
  },
  'obstacle-changed': {
    status: 409,
    vi: 'Vướng mắc này vừa có người cập nhật sau lần bạn mở. Bước của họ đã được giữ; bước của bạn chưa được ghi. Hãy xem lại rồi gửi tiếp.',
    en: 'Somebody took a step with this obstacle after you opened it. Theirs is kept, yours was not written. Look again, then send.',
  },
  'task-refused': { status: 422, vi: 'Chưa ghi được: {detail}. Chưa có gì thay đổi.', en: 'Not written: {detail}. Nothing was changed.' },
  'deadline-day-off': {
    status: 422,
    vi: 'Ngày {day} không phải ngày làm việc ({reason}). Chưa có gì được ghi; hãy chọn ngày làm việc kế tiếp {next}, hoặc xác nhận giữ nguyên thời hạn như văn bản nêu.',
    en: 'Nobody works on {day} ({reason}). Nothing was written; choose the next working day, {next}, or confirm that the deadline stays as told.',
  },
  'session-changed': {
    status: 409,
    vi: 'Phiên họp này vừa có người sửa sau lần bạn mở. Nội dung của họ đã được giữ; nội dung của bạn chưa được ghi. Hãy xem lại rồi gửi tiếp.',
    en: 'Somebody changed this session after you opened it. Theirs is kept, yours was not written. Look again, then send.',
  },
  'session-refused': {
    status: 422,
    vi: 'Chưa ghi được: {detail}. Chưa có gì thay đổi.',
    en: 'Not written: {detail}. Nothing was changed.',
  },
  'report-refused': {
    status: 422,
    vi: 'Chưa ghi được: {detail}. Chưa có gì thay đổi.',
    en: 'Not written: {detail}. Nothing was changed.',
  },
  'line-changed': {
    status: 409,
    vi: 'Dòng này vừa có người sửa sau lần bạn mở. Nội dung của họ đã được giữ; nội dung của bạn chưa được ghi. Hãy so hai bản rồi gửi tiếp.',
    en: 'Somebody changed this line after you opened it. Theirs is kept, yours was not written. Compare both, then send.',
  },
  'document-known': {
    status: 409,
    vi: 'Sổ văn bản đã có văn bản số {symbol} của cơ quan này trong cùng năm. Chưa có gì được ghi; hãy mở văn bản đã có để bổ sung, hoặc kiểm tra lại số, ký hiệu.',
    en: 'The register already holds number {symbol} of this issuer and year. Nothing was written; open that document and complete it, or check the number.',
  },
  'documents-in-circle': {
    status: 422,
    vi: 'Văn bản kia đã thay thế văn bản này, trực tiếp hoặc qua văn bản khác, nên không thể bị thay thế ngược lại. Quan hệ chưa được ghi; hãy kiểm tra chiều của quan hệ.',
    en: 'The other document replaces this one already, itself or through others, and cannot be replaced by it. The relation was not written; check its direction.',
  },
  'period-invalid': { status: 422, vi: 'Kỳ báo cáo “{period}” không hợp lệ.', en: 'The period "{period}" is not valid.' },
  'already-set-up': { status: 409, vi: 'Hệ thống đã có quản trị viên đầu tiên.', en: 'The first administrator already exists.' },
  'event-refused': { status: 422, vi: '{detail}', en: '{detail}' },
  'pdf-unavailable': {
    status: 503,
    vi: 'Máy chủ này chưa tạo được tệp PDF. Số liệu vẫn còn nguyên; hãy tải bản Word của cùng văn bản, và báo người vận hành cài lại đủ các gói của chương trình.',
    en: 'This server cannot make PDF files. Nothing is lost; take the Word file of the same document, and ask the operator to install all packages of the program again.',
  },
  unavailable: {
    status: 503,
    vi: 'Hệ thống tạm thời chưa ghi được dữ liệu. Nội dung bạn nhập vẫn còn trên màn hình; hãy thử lại sau ít phút.',
    en: 'The system cannot write at the moment. What you typed is still on the screen; try again in a few minutes.',
  },
} as const satisfies Record<string, RefusalText>;

export type RefusalCode = keyof typeof refusalTexts;
