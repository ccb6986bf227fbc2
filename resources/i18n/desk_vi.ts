<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>AccountsCard</name>
    <message>
        <source>Accounts</source>
        <translation>Tài khoản</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Tên đăng nhập</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Vai trò</translation>
    </message>
    <message>
        <source>First password</source>
        <translation>Mật khẩu ban đầu</translation>
    </message>
    <message>
        <source>Tab goes from button to button, Space presses.</source>
        <translation>Tab chuyển nút, phím cách để bấm.</translation>
    </message>
    <message>
        <source>Add the account</source>
        <translation>Thêm tài khoản</translation>
    </message>
    <message>
        <source>First password of {name}. Hand it over now; it is not shown again.</source>
        <translation>Mật khẩu ban đầu của {name}. Hãy giao ngay, sẽ không hiện lại.</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>đã khóa</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Cấp mật khẩu mới</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Mở khóa</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Khóa</translation>
    </message>
    <message>
        <source>Really close?</source>
        <translation>Khóa thật?</translation>
    </message>
</context>
<context>
    <name>AccountsController</name>
    <message>
        <source>The account {name} is closed. Open again lets it in.</source>
        <translation>Đã khóa tài khoản {name}. Bấm Mở khóa để dùng lại.</translation>
    </message>
    <message>
        <source>The account {name} is open again, with the password it had.</source>
        <translation>Đã mở khóa tài khoản {name}, mật khẩu như cũ.</translation>
    </message>
</context>
<context>
    <name>ActsCard</name>
    <message>
        <source>What can be done</source>
        <translation>Việc làm được</translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation>In giấy hẹn</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Xem bản in</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Lưu tệp PDF</translation>
    </message>
    <message>
        <source>Show the numbers</source>
        <translation>Hiện số định danh</translation>
    </message>
    <message>
        <source>Print the receipt again</source>
        <translation>In lại giấy hẹn</translation>
    </message>
    <message>
        <source>No identity number was given.</source>
        <translation>Hồ sơ không có số định danh.</translation>
    </message>
    <message>
        <source>Hide the numbers</source>
        <translation>Ẩn số định danh</translation>
    </message>
</context>
<context>
    <name>AdminController</name>
    <message>
        <source>Your password was changed.</source>
        <translation>Đã đổi mật khẩu của bạn.</translation>
    </message>
</context>
<context>
    <name>AdminPage</name>
    <message>
        <source>Administration</source>
        <translation>Quản trị</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Máy này</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Thiết lập</translation>
    </message>
    <message>
        <source>appearance</source>
        <translation>giao diện</translation>
    </message>
    <message>
        <source>printing</source>
        <translation>in ấn</translation>
    </message>
    <message>
        <source>check a paper</source>
        <translation>kiểm tra giấy</translation>
    </message>
</context>
<context>
    <name>AppointmentBox</name>
    <message>
        <source>Appointment</source>
        <translation>Hẹn trả kết quả</translation>
    </message>
    <message>
        <source>Why this date?</source>
        <translation>Vì sao ngày này?</translation>
    </message>
    <message>
        <source>at {place}</source>
        <translation>tại {place}</translation>
    </message>
    <message>
        <source>The date appears once the procedure is chosen.</source>
        <translation>Chọn thủ tục để có ngày hẹn trả.</translation>
    </message>
    <message>
        <source>Result at once</source>
        <translation>Trả kết quả ngay</translation>
    </message>
    <message>
        <source>No appointment</source>
        <translation>Không hẹn ngày</translation>
    </message>
</context>
<context>
    <name>CheckCard</name>
    <message>
        <source>Check a paper</source>
        <translation>Kiểm tra giấy</translation>
    </message>
    <message>
        <source>Put the cursor here and scan the QR of the paper, then Enter.</source>
        <translation>Đặt con trỏ vào đây rồi quét mã QR trên giấy, sau đó Enter.</translation>
    </message>
    <message>
        <source>{form} of {code}</source>
        <translation>{form} của hồ sơ {code}</translation>
    </message>
    <message>
        <source>Issued {moment}</source>
        <translation>Cấp lúc {moment}</translation>
    </message>
    <message>
        <source>Appointment {moment}</source>
        <translation>Hẹn trả {moment}</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Citizen</source>
        <translation>Công dân</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>Doanh nghiệp</translation>
    </message>
    <message>
        <source>State agency</source>
        <translation>Cơ quan nhà nước</translation>
    </message>
    <message>
        <source>Other organisation</source>
        <translation>Tổ chức khác</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Nam</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Nữ</translation>
    </message>
    <message>
        <source>At the counter</source>
        <translation>Tại quầy</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Trực tuyến</translation>
    </message>
    <message>
        <source>By post</source>
        <translation>Qua bưu chính</translation>
    </message>
    <message>
        <source>Public post</source>
        <translation>Bưu chính công ích</translation>
    </message>
    <message>
        <source>Electronic copy</source>
        <translation>Bản điện tử</translation>
    </message>
    <message>
        <source>Pay now</source>
        <translation>Thu ngay</translation>
    </message>
    <message>
        <source>Pay later</source>
        <translation>Thu sau</translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation>Miễn</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Tiền mặt</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Chuyển khoản</translation>
    </message>
</context>
<context>
    <name>ClosedDoor</name>
    <message>
        <source>The desk cannot be opened</source>
        <translation>Không mở được quầy</translation>
    </message>
    <message>
        <source>One-stop counter</source>
        <translation>Quầy Một cửa</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>ComponentsBox</name>
    <message>
        <source>Papers of the dossier</source>
        <translation>Thành phần hồ sơ</translation>
    </message>
    <message>
        <source>set(s)</source>
        <translation>bộ</translation>
    </message>
    <message>
        <source>Number of sets</source>
        <translation>Số bộ hồ sơ</translation>
    </message>
    <message>
        <source>The papers appear once the procedure is chosen.</source>
        <translation>Chọn thủ tục để có danh mục giấy tờ.</translation>
    </message>
    <message>
        <source>{here} / {needed} papers</source>
        <translation>{here} / {needed} giấy tờ</translation>
    </message>
    <message>
        <source>{originals} originals, {copies} copies</source>
        <translation>{originals} bản chính, {copies} bản sao</translation>
    </message>
</context>
<context>
    <name>ComponentsTable</name>
    <message>
        <source>Complete</source>
        <translation>Đủ</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Đã xem</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Nộp sau</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Thiếu</translation>
    </message>
    <message>
        <source>Not submitted</source>
        <translation>Không nộp</translation>
    </message>
    <message>
        <source>Shown for comparison, given back at once</source>
        <translation>xuất trình để đối chiếu, trả lại ngay</translation>
    </message>
    <message>
        <source>not needed where the data can be looked up</source>
        <translation>không phải nộp nếu khai thác được dữ liệu</translation>
    </message>
    <message>
        <source>the applicant will bring it</source>
        <translation>người nộp hẹn mang đến sau</translation>
    </message>
    <message>
        <source>secret, never scanned</source>
        <translation>tài liệu mật, không quét</translation>
    </message>
    <message>
        <source>type copies and pages here: the fee counts them</source>
        <translation>nhập số bản sao và số trang ở đây để tính phí</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>Originals</source>
        <translation>Bản chính</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Bản sao</translation>
    </message>
    <message>
        <source>Pages each</source>
        <translation>Số trang</translation>
    </message>
</context>
<context>
    <name>ComponentsView</name>
    <message>
        <source>Checklist of papers</source>
        <translation>Danh mục giấy tờ</translation>
    </message>
</context>
<context>
    <name>ConfirmationPage</name>
    <message>
        <source>Received</source>
        <translation>Đã tiếp nhận</translation>
    </message>
    <message>
        <source>Why this date?</source>
        <translation>Vì sao ngày này?</translation>
    </message>
    <message>
        <source>recorded {recorded}, received {received}</source>
        <translation>ghi lúc {recorded}, nhận lúc {received}</translation>
    </message>
</context>
<context>
    <name>ConfirmationSide</name>
    <message>
        <source>Print again</source>
        <translation>In lại</translation>
    </message>
    <message>
        <source>Open dossier</source>
        <translation>Mở hồ sơ</translation>
    </message>
    <message>
        <source>Same person, other procedure</source>
        <translation>Cùng người, thủ tục khác</translation>
    </message>
    <message>
        <source>Same procedure, other person</source>
        <translation>Cùng thủ tục, người khác</translation>
    </message>
    <message>
        <source>Next person</source>
        <translation>Người kế tiếp</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Chưa đồng bộ</translation>
    </message>
    <message>
        <source>Recorded safely on this machine.</source>
        <translation>Đã ghi chắc chắn tại máy này.</translation>
    </message>
    <message>
        <source>No receipt is printed</source>
        <translation>Không in giấy hẹn</translation>
    </message>
    <message>
        <source>Receipt, 2 copies</source>
        <translation>Giấy tiếp nhận và hẹn trả, 2 liên</translation>
    </message>
    <message>
        <source>Try to print again</source>
        <translation>Thử in lại</translation>
    </message>
    <message>
        <source>Print receipt</source>
        <translation>In giấy hẹn</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Đã in</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Đang in</translation>
    </message>
    <message>
        <source>Not printed yet.</source>
        <translation>Chưa in được.</translation>
    </message>
    <message>
        <source>Exempt from fees</source>
        <translation>Được miễn phí, lệ phí</translation>
    </message>
    <message>
        <source>The province has not set the fee yet</source>
        <translation>Chưa có mức thu do tỉnh quy định</translation>
    </message>
    <message>
        <source>Nothing to pay</source>
        <translation>Không phải nộp phí</translation>
    </message>
    <message>
        <source>{amount} to be paid later</source>
        <translation>Sẽ thu {amount}</translation>
    </message>
    <message>
        <source>{amount} paid in cash</source>
        <translation>Đã thu {amount} tiền mặt</translation>
    </message>
    <message>
        <source>{amount} paid by transfer</source>
        <translation>Đã thu {amount} chuyển khoản</translation>
    </message>
    <message>
        <source>Prints</source>
        <translation>Bản in</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Người nộp</translation>
    </message>
</context>
<context>
    <name>Confirmed</name>
    <message>
        <source>A needed paper was missing.</source>
        <translation>Còn thiếu giấy tờ phải nộp.</translation>
    </message>
    <message>
        <source>The pages were not counted; the fee is that of one page a copy.</source>
        <translation>Chưa đếm số trang; phí tạm tính mỗi bản một trang.</translation>
    </message>
    <message>
        <source>The fee is unusually high.</source>
        <translation>Phí, lệ phí cao bất thường.</translation>
    </message>
    <message>
        <source>The numbers of the desk were used up; the number is provisional.</source>
        <translation>Đã hết số được cấp cho quầy; số này là số tạm.</translation>
    </message>
    <message>
        <source>The result goes by post and there is no telephone number.</source>
        <translation>Trả kết quả qua bưu chính mà không có số điện thoại.</translation>
    </message>
    <message>
        <source>A name has digits in it.</source>
        <translation>Họ tên có chữ số.</translation>
    </message>
    <message>
        <source>A name has a single letter.</source>
        <translation>Họ tên chỉ có một chữ cái.</translation>
    </message>
    <message>
        <source>A birth date lies in the future.</source>
        <translation>Ngày sinh ở tương lai.</translation>
    </message>
    <message>
        <source>A telephone number is of unusual length.</source>
        <translation>Số điện thoại có độ dài khác thường.</translation>
    </message>
    <message>
        <source>An e-mail address does not look like one.</source>
        <translation>Địa chỉ thư điện tử không đúng dạng.</translation>
    </message>
    <message>
        <source>The check digit of a tax code is wrong.</source>
        <translation>Mã số thuế sai số kiểm tra.</translation>
    </message>
    <message>
        <source>An identity number stood with another name at an earlier dossier.</source>
        <translation>Số định danh đã đi với họ tên khác ở một hồ sơ trước.</translation>
    </message>
    <message>
        <source>An identity number begins with no known province.</source>
        <translation>Số định danh có mã tỉnh không tồn tại.</translation>
    </message>
    <message>
        <source>An identity number says born in the future.</source>
        <translation>Số định danh cho năm sinh ở tương lai.</translation>
    </message>
    <message>
        <source>An identity number does not go with the sex entered.</source>
        <translation>Số định danh không khớp với giới tính đã nhập.</translation>
    </message>
    <message>
        <source>An identity number does not go with the birth date entered.</source>
        <translation>Số định danh không khớp với ngày sinh đã nhập.</translation>
    </message>
    <message>
        <source>Something unusual was confirmed.</source>
        <translation>Đã xác nhận một điều khác thường.</translation>
    </message>
</context>
<context>
    <name>DayStrip</name>
    <message>
        <source>+{days}</source>
        <translation>+{days}</translation>
    </message>
    <message>
        <source>{days} more days in between</source>
        <translation>Còn {days} ngày ở giữa</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Nhận</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Tính từ</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>Lễ</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Nghỉ</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} giờ</translation>
    </message>
</context>
<context>
    <name>DeliveryBox</name>
    <message>
        <source>Result taken</source>
        <translation>Nhận kết quả</translation>
    </message>
    <message>
        <source>Print a receipt although the result is given at once</source>
        <translation>In giấy hẹn dù trả kết quả ngay</translation>
    </message>
    <message>
        <source>Register of dossiers</source>
        <translation>Sổ theo dõi hồ sơ</translation>
    </message>
    <message>
        <source>Volume {volume} · no. {entry} (expected)</source>
        <translation>Quyển {volume} · số {entry} (dự kiến)</translation>
    </message>
</context>
<context>
    <name>Digits</name>
    <message>
        <source>zero</source>
        <translation>không</translation>
    </message>
    <message>
        <source>one</source>
        <translation>một</translation>
    </message>
    <message>
        <source>two</source>
        <translation>hai</translation>
    </message>
    <message>
        <source>three</source>
        <translation>ba</translation>
    </message>
    <message>
        <source>four</source>
        <translation>bốn</translation>
    </message>
    <message>
        <source>five</source>
        <translation>năm</translation>
    </message>
    <message>
        <source>six</source>
        <translation>sáu</translation>
    </message>
    <message>
        <source>seven</source>
        <translation>bảy</translation>
    </message>
    <message>
        <source>eight</source>
        <translation>tám</translation>
    </message>
    <message>
        <source>nine</source>
        <translation>chín</translation>
    </message>
</context>
<context>
    <name>DossierController</name>
    <message>
        <source>The receipt of {code} goes to the printer.</source>
        <translation>Giấy hẹn của hồ sơ {code} đang được gửi tới máy in.</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Đã lưu: {file}</translation>
    </message>
</context>
<context>
    <name>DossierPage</name>
    <message>
        <source>Appointment</source>
        <translation>Hẹn trả kết quả</translation>
    </message>
    <message>
        <source>No appointment: the procedure has no fixed term.</source>
        <translation>Không có ngày hẹn: thủ tục không quy định thời hạn.</translation>
    </message>
    <message>
        <source>The result is given at once at the counter.</source>
        <translation>Trả kết quả ngay tại quầy.</translation>
    </message>
    <message>
        <source>First promised for {date}.</source>
        <translation>Hẹn lần đầu ngày {date}.</translation>
    </message>
    <message>
        <source>Kept by: {keeper}</source>
        <translation>Đang giữ: {keeper}</translation>
    </message>
    <message>
        <source>Register: volume {volume}, no. {entry}</source>
        <translation>Sổ theo dõi: quyển {volume}, số {entry}</translation>
    </message>
    <message>
        <source>{state}, {days} working days left</source>
        <translation>{state}, còn {days} ngày làm việc</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Chưa đồng bộ</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>back to the list</source>
        <translation>về danh sách</translation>
    </message>
    <message>
        <source>previous dossier</source>
        <translation>hồ sơ trước</translation>
    </message>
    <message>
        <source>next dossier</source>
        <translation>hồ sơ sau</translation>
    </message>
    <message>
        <source>Provisional number</source>
        <translation>Số tạm</translation>
    </message>
    <message>
        <source>Result at once, no appointment</source>
        <translation>Trả ngay, không hẹn</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Thành phần hồ sơ</translation>
    </message>
    <message>
        <source>{sets} sets</source>
        <translation>{sets} bộ</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Đủ</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Đã xem</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Nộp sau</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Thiếu</translation>
    </message>
    <message>
        <source>to be brought</source>
        <translation>sẽ mang đến</translation>
    </message>
    <message>
        <source>not handed in</source>
        <translation>chưa nộp</translation>
    </message>
    <message>
        <source>given back</source>
        <translation>đã trả lại</translation>
    </message>
    <message>
        <source>{count} originals</source>
        <translation>{count} bản chính</translation>
    </message>
    <message>
        <source>{count} copies</source>
        <translation>{count} bản sao</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Phí, lệ phí</translation>
    </message>
    <message>
        <source>no sum set yet</source>
        <translation>chưa có mức thu</translation>
    </message>
    <message>
        <source>Prints</source>
        <translation>Bản in</translation>
    </message>
    <message>
        <source>Nothing printed yet.</source>
        <translation>Chưa in lần nào.</translation>
    </message>
    <message>
        <source>{form}, again no. {number}</source>
        <translation>{form}, in lại lần {number}</translation>
    </message>
    <message>
        <source>{form}, {copies} copies</source>
        <translation>{form}, {copies} liên</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Yêu cầu</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Trích yếu</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Hình thức nộp</translation>
    </message>
    <message>
        <source>Result goes</source>
        <translation>Nhận kết quả</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Thời điểm nhận</translation>
    </message>
    <message>
        <source>Entered late</source>
        <translation>Nhập sau lúc</translation>
    </message>
    <message>
        <source>Why late</source>
        <translation>Lý do nhập sau</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Diễn biến</translation>
    </message>
    <message>
        <source>Result promised</source>
        <translation>Hẹn trả kết quả</translation>
    </message>
</context>
<context>
    <name>DraftsBox</name>
    <message>
        <source>Unfinished dossiers</source>
        <translation>Hồ sơ đang nhập dở</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Enter: go on · Delete: drop</source>
        <translation>Enter: làm tiếp · Delete: bỏ</translation>
    </message>
    <message>
        <source>Press Delete again to drop this draft for good.</source>
        <translation>Nhấn Delete lần nữa để bỏ hẳn hồ sơ nhập dở này.</translation>
    </message>
    <message>
        <source>parked {moment}</source>
        <translation>Tạm gác lúc {moment}</translation>
    </message>
    <message>
        <source>unfinished {moment}</source>
        <translation>Nhập dở lúc {moment}</translation>
    </message>
    <message>
        <source>(nothing entered yet)</source>
        <translation>(chưa nhập gì)</translation>
    </message>
</context>
<context>
    <name>Entrance</name>
    <message>
        <source>One-stop counter</source>
        <translation>Quầy Một cửa</translation>
    </message>
</context>
<context>
    <name>FeeLine</name>
    <message>
        <source>taken for now: {copies} copies × 1 page</source>
        <translation>tạm tính {copies} bản × 1 trang</translation>
    </message>
    <message>
        <source>{copies} copies × {pages} pages</source>
        <translation>{copies} bản × {pages} trang</translation>
    </message>
    <message>
        <source>{copies} copies</source>
        <translation>{copies} bản</translation>
    </message>
</context>
<context>
    <name>FeesBox</name>
    <message>
        <source>Fees and charges</source>
        <translation>Phí, lệ phí</translation>
    </message>
    <message>
        <source>Nothing to pay.</source>
        <translation>Không thu phí, lệ phí.</translation>
    </message>
    <message>
        <source>Set by the province, not entered yet.</source>
        <translation>Mức thu do tỉnh quy định, chưa được nhập.</translation>
    </message>
    <message>
        <source>{timing}, {method}</source>
        <translation>{timing}, {method}</translation>
    </message>
    <message>
        <source>When the fee is paid</source>
        <translation>Khi nào thu</translation>
    </message>
    <message>
        <source>How the fee is paid</source>
        <translation>Hình thức thu</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Lý do</translation>
    </message>
</context>
<context>
    <name>FileProblem</name>
    <message>
        <source>This entry is missing in the file.</source>
        <translation>Tệp thiếu mục này.</translation>
    </message>
    <message>
        <source>This entry stands twice in the file.</source>
        <translation>Tệp có mục bị ghi hai lần.</translation>
    </message>
    <message>
        <source>The file has an entry nobody knows: {key}.</source>
        <translation>Tệp có mục không rõ nghĩa: {key}.</translation>
    </message>
    <message>
        <source>The file has a value that is not in the closed list.</source>
        <translation>Tệp có giá trị ngoài danh mục.</translation>
    </message>
    <message>
        <source>The file has an unknown unit of term.</source>
        <translation>Tệp có đơn vị thời hạn không rõ.</translation>
    </message>
    <message>
        <source>The file has an unknown day of the week.</source>
        <translation>Tệp có thứ trong tuần không rõ.</translation>
    </message>
    <message>
        <source>The file has an unknown way of submission.</source>
        <translation>Tệp có hình thức nộp không rõ.</translation>
    </message>
    <message>
        <source>The file has a term without a unit.</source>
        <translation>Tệp có thời hạn không ghi đơn vị.</translation>
    </message>
    <message>
        <source>The file has a term that cannot be read.</source>
        <translation>Tệp có thời hạn không đọc được.</translation>
    </message>
    <message>
        <source>The file has an unlikely number of papers.</source>
        <translation>Tệp có số lượng giấy tờ bất thường.</translation>
    </message>
    <message>
        <source>The file should have a list here.</source>
        <translation>Chỗ này trong tệp phải là danh sách.</translation>
    </message>
    <message>
        <source>The file should have named entries here.</source>
        <translation>Chỗ này trong tệp phải gồm các mục có tên.</translation>
    </message>
    <message>
        <source>The file is not JSON, or is cut off.</source>
        <translation>Tệp không phải JSON hoặc bị cắt cụt.</translation>
    </message>
    <message>
        <source>This cannot be less than zero.</source>
        <translation>Chỗ này không được nhỏ hơn không.</translation>
    </message>
    <message>
        <source>This must be a number.</source>
        <translation>Chỗ này phải là số.</translation>
    </message>
    <message>
        <source>This must be more than zero.</source>
        <translation>Chỗ này phải lớn hơn không.</translation>
    </message>
    <message>
        <source>This must be a whole number.</source>
        <translation>Chỗ này phải là số nguyên.</translation>
    </message>
    <message>
        <source>Days can only be whole or half.</source>
        <translation>Số ngày chỉ được nguyên hoặc nửa ngày.</translation>
    </message>
    <message>
        <source>This term is longer than any law allows.</source>
        <translation>Thời hạn này dài quá mức cho phép.</translation>
    </message>
    <message>
        <source>This term is shorter than a minute.</source>
        <translation>Thời hạn này ngắn hơn một phút.</translation>
    </message>
    <message>
        <source>This must be text.</source>
        <translation>Chỗ này phải là chữ.</translation>
    </message>
    <message>
        <source>This must be a time such as 15:00.</source>
        <translation>Chỗ này phải là giờ, ví dụ 15:00.</translation>
    </message>
    <message>
        <source>This must be a date.</source>
        <translation>Chỗ này phải là ngày.</translation>
    </message>
    <message>
        <source>This must be a date with its hour.</source>
        <translation>Chỗ này phải là ngày kèm giờ.</translation>
    </message>
    <message>
        <source>This date is not among the days off.</source>
        <translation>Ngày này không có trong ngày nghỉ.</translation>
    </message>
    <message>
        <source>This date is a day off and a make-up day at once.</source>
        <translation>Ngày này vừa là ngày nghỉ vừa là ngày làm bù.</translation>
    </message>
    <message>
        <source>This must be a session such as 07:30-11:30.</source>
        <translation>Chỗ này phải là buổi làm việc, ví dụ 07:30-11:30.</translation>
    </message>
    <message>
        <source>A session ends before it begins.</source>
        <translation>Có buổi làm việc kết thúc trước khi bắt đầu.</translation>
    </message>
    <message>
        <source>Two sessions overlap.</source>
        <translation>Có hai buổi làm việc chồng lên nhau.</translation>
    </message>
    <message>
        <source>The office is never open in this timetable.</source>
        <translation>Lịch này không có buổi làm việc nào.</translation>
    </message>
    <message>
        <source>This must be yes or no.</source>
        <translation>Chỗ này phải là có hoặc không.</translation>
    </message>
    <message>
        <source>The first day lies after the last.</source>
        <translation>Ngày đầu ở sau ngày cuối.</translation>
    </message>
    <message>
        <source>Days lie between this calendar and the one in force. Bring the calendar for them first.</source>
        <translation>Giữa lịch này và lịch đang dùng còn những ngày chưa có lịch. Hãy nạp lịch cho các ngày đó trước.</translation>
    </message>
    <message>
        <source>The row ends before it begins.</source>
        <translation>Dòng này hết hiệu lực trước khi có hiệu lực.</translation>
    </message>
    <message>
        <source>Two versions of a procedure are in force at once.</source>
        <translation>Hai phiên bản của một thủ tục cùng có hiệu lực.</translation>
    </message>
    <message>
        <source>This is not the code of a procedure.</source>
        <translation>Đây không phải mã thủ tục.</translation>
    </message>
    <message>
        <source>The list is empty.</source>
        <translation>Danh sách trống.</translation>
    </message>
    <message>
        <source>The code of an agency is wrong.</source>
        <translation>Mã cơ quan không đúng.</translation>
    </message>
    <message>
        <source>A granted block of numbers is wrong.</source>
        <translation>Dải số được cấp không đúng.</translation>
    </message>
    <message>
        <source>The numbers of a granted block must begin with the digit of the lane, {lane}.</source>
        <translation>Các số trong dải được cấp phải bắt đầu bằng chữ số của quầy: {lane}.</translation>
    </message>
    <message>
        <source>Agency {agency} has two granted blocks. Keep one of them.</source>
        <translation>Cơ quan {agency} có hai dải số được cấp. Chỉ giữ lại một dải.</translation>
    </message>
    <message>
        <source>The lane of the desk lies between 1 and 8.</source>
        <translation>Dải số của quầy phải từ 1 đến 8.</translation>
    </message>
</context>
<context>
    <name>FinishBox</name>
    <message>
        <source>Receive and print</source>
        <translation>Tiếp nhận &amp; in</translation>
    </message>
    <message>
        <source>Choose the procedure, then enter the applicant.</source>
        <translation>Chọn thủ tục, rồi nhập người nộp.</translation>
    </message>
    <message>
        <source>Ready to receive. Prints 2 copies of the receipt.</source>
        <translation>Đủ điều kiện tiếp nhận. In 2 liên.</translation>
    </message>
    <message>
        <source>Ready to receive. The result is given at once, no receipt.</source>
        <translation>Đủ điều kiện tiếp nhận. Trả kết quả ngay, không in giấy hẹn.</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>{sentence} ({count} more)</source>
        <translation>{sentence} (và {count} mục khác)</translation>
    </message>
    <message>
        <source>{sentence} If it is right, press Ctrl+Enter again.</source>
        <translation>{sentence} Nếu đúng, nhấn Ctrl+Enter lần nữa.</translation>
    </message>
    <message>
        <source>Please check: {sentence}</source>
        <translation>Cần xem lại: {sentence}</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Chủ hồ sơ</translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>Người ủy quyền</translation>
    </message>
    <message>
        <source>{who}: {sentence}</source>
        <translation>{who}: {sentence}</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Work under way</source>
        <translation>Đang xử lý</translation>
    </message>
    <message>
        <source>Scan a code at any time</source>
        <translation>Quét mã bất cứ lúc nào</translation>
    </message>
    <message>
        <source>{count} prints failed</source>
        <translation>{count} bản in bị lỗi</translation>
    </message>
    <message>
        <source>No printer yet</source>
        <translation>Chưa có máy in</translation>
    </message>
    <message>
        <source>System printer · {paper}</source>
        <translation>Máy in mặc định · {paper}</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Receipt with appointment</source>
        <translation>Giấy tiếp nhận và hẹn trả</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Giấy tờ</translation>
    </message>
</context>
<context>
    <name>FormColumn</name>
    <message>
        <source>Park</source>
        <translation>Tạm gác</translation>
    </message>
    <message>
        <source>Summary, late entry</source>
        <translation>Trích yếu, nhập sau</translation>
    </message>
    <message>
        <source>Receive a dossier</source>
        <translation>Tiếp nhận hồ sơ</translation>
    </message>
    <message>
        <source>Draft saved {hour}</source>
        <translation>Nháp đã lưu {hour}</translation>
    </message>
    <message>
        <source>Unfinished dossiers ({count})</source>
        <translation>Hồ sơ nhập dở ({count})</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>{hour}:{minute} o'clock</source>
        <translation>{hour} giờ {minute} phút</translation>
    </message>
    <message>
        <source>{hour} o'clock</source>
        <translation>{hour} giờ</translation>
    </message>
    <message>
        <source>{hour} in the morning</source>
        <translation>{hour} sáng</translation>
    </message>
    <message>
        <source>{hour} in the afternoon</source>
        <translation>{hour} chiều</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Receive a dossier</source>
        <translation>Tiếp nhận hồ sơ</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tìm kiếm</translation>
    </message>
    <message>
        <source>Register of dossiers</source>
        <translation>Sổ hồ sơ</translation>
    </message>
    <message>
        <source>Print queue</source>
        <translation>Hàng đợi in</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Quản trị</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>Trang này</translation>
    </message>
    <message>
        <source>Close a message, give up, go back</source>
        <translation>Đóng thông báo, thôi, quay lại</translation>
    </message>
    <message>
        <source>Lock the desk, change the clerk</source>
        <translation>Khóa quầy, đổi người dùng</translation>
    </message>
    <message>
        <source>To the next field</source>
        <translation>Sang ô kế tiếp</translation>
    </message>
    <message>
        <source>Receive and print; once more confirms a warning</source>
        <translation>Tiếp nhận và in; bấm lần nữa để xác nhận cảnh báo</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Người nộp</translation>
    </message>
    <message>
        <source>Other details of a person</source>
        <translation>Thông tin khác của một người</translation>
    </message>
    <message>
        <source>Owner of the dossier</source>
        <translation>Chủ hồ sơ</translation>
    </message>
    <message>
        <source>Who authorised the applicant</source>
        <translation>Người ủy quyền</translation>
    </message>
    <message>
        <source>Put the capitals of a name right</source>
        <translation>Sửa chữ hoa của họ tên</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Thành phần hồ sơ</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Phí, lệ phí</translation>
    </message>
    <message>
        <source>Way of the result</source>
        <translation>Nhận kết quả</translation>
    </message>
    <message>
        <source>Why this date</source>
        <translation>Vì sao ngày này</translation>
    </message>
    <message>
        <source>Summary, late entry</source>
        <translation>Trích yếu, nhập sau</translation>
    </message>
    <message>
        <source>Park the dossier, take one up again</source>
        <translation>Tạm gác hồ sơ, mở lại hồ sơ đã gác</translation>
    </message>
    <message>
        <source>Same person, another procedure</source>
        <translation>Cùng người, thủ tục khác</translation>
    </message>
    <message>
        <source>Same procedure, another person</source>
        <translation>Cùng thủ tục, người khác</translation>
    </message>
    <message>
        <source>Open the dossier just received</source>
        <translation>Mở hồ sơ vừa tiếp nhận</translation>
    </message>
    <message>
        <source>Open the chosen dossier</source>
        <translation>Mở hồ sơ đang chọn</translation>
    </message>
    <message>
        <source>Previous dossier of the list</source>
        <translation>Hồ sơ trước trong danh sách</translation>
    </message>
    <message>
        <source>Next dossier of the list</source>
        <translation>Hồ sơ sau trong danh sách</translation>
    </message>
    <message>
        <source>Print the receipt again</source>
        <translation>In lại giấy hẹn</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Xem bản in</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Lưu tệp PDF</translation>
    </message>
    <message>
        <source>Show or hide identity numbers</source>
        <translation>Hiện, ẩn số định danh</translation>
    </message>
    <message>
        <source>Take a print out of the queue</source>
        <translation>Bỏ bản in khỏi hàng đợi</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Help: all keys</source>
        <translation>Trợ giúp: mọi phím</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Phím</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Ở mọi màn hình</translation>
    </message>
    <message>
        <source>Receiving</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Register and prints</source>
        <translation>Sổ hồ sơ và bản in</translation>
    </message>
    <message>
        <source>Barcode reader</source>
        <translation>Máy quét</translation>
    </message>
    <message>
        <source>Scan on any screen, without clicking first: a receipt or its code opens the dossier, a citizen card fills the applicant. The Vietnamese input method may stay on.</source>
        <translation>Quét ở bất cứ màn hình nào, không cần bấm chuột trước: giấy hẹn hoặc mã hồ sơ sẽ mở hồ sơ, thẻ căn cước sẽ điền người nộp. Không cần tắt bộ gõ tiếng Việt.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Giới thiệu</translation>
    </message>
    <message>
        <source>One-stop counter, version {version}. Works without a network.</source>
        <translation>Quầy Một cửa, phiên bản {version}. Làm việc cả khi không có mạng.</translation>
    </message>
    <message>
        <source>Free software under the GNU Lesser General Public License, version 3.</source>
        <translation>Phần mềm tự do theo giấy phép GNU LGPL phiên bản 3.</translation>
    </message>
    <message>
        <source>back</source>
        <translation>quay lại</translation>
    </message>
    <message>
        <source>receive</source>
        <translation>tiếp nhận</translation>
    </message>
    <message>
        <source>search</source>
        <translation>tìm kiếm</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Received</source>
        <translation>Tiếp nhận hồ sơ</translation>
    </message>
    <message>
        <source>{amount} taken in cash</source>
        <translation>Thu {amount} tiền mặt</translation>
    </message>
    <message>
        <source>Receipt printed</source>
        <translation>In giấy tiếp nhận và hẹn trả</translation>
    </message>
    <message>
        <source>{amount} taken by transfer</source>
        <translation>Thu {amount} chuyển khoản</translation>
    </message>
    <message>
        <source>Receipt printed again, time {number}</source>
        <translation>In lại giấy hẹn, lần {number}</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Ghi nhận</translation>
    </message>
</context>
<context>
    <name>IntakeController</name>
    <message>
        <source>Still receiving. Scan again in a moment.</source>
        <translation>Đang tiếp nhận. Chờ một chút rồi quét lại.</translation>
    </message>
</context>
<context>
    <name>IntakeScreen</name>
    <message>
        <source>Receive a dossier</source>
        <translation>Tiếp nhận hồ sơ</translation>
    </message>
    <message>
        <source>next person</source>
        <translation>người kế tiếp</translation>
    </message>
    <message>
        <source>same person</source>
        <translation>cùng người</translation>
    </message>
    <message>
        <source>find a dossier</source>
        <translation>tìm hồ sơ</translation>
    </message>
    <message>
        <source>next field</source>
        <translation>ô kế tiếp</translation>
    </message>
    <message>
        <source>Alt+letter</source>
        <translation>Alt+chữ</translation>
    </message>
    <message>
        <source>to a box</source>
        <translation>tới khung</translation>
    </message>
    <message>
        <source>all keys</source>
        <translation>mọi phím</translation>
    </message>
</context>
<context>
    <name>Integrity</name>
    <message>
        <source>The record was changed from outside. Stop receiving, call the administrator.</source>
        <translation>Sổ ghi bị sửa từ bên ngoài. Dừng tiếp nhận và gọi quản trị.</translation>
    </message>
    <message>
        <source>The file of the data is damaged. Stop receiving, call the administrator.</source>
        <translation>Tệp dữ liệu bị hỏng. Dừng tiếp nhận và gọi quản trị.</translation>
    </message>
    <message>
        <source>Line {seq} of epoch {epoch} of desk {desk} was changed from outside (place {pos}). Stop receiving, call the administrator.</source>
        <translation>Dòng {seq} thời kỳ {epoch} của quầy {desk} bị sửa từ bên ngoài (vị trí {pos}). Dừng tiếp nhận và gọi quản trị.</translation>
    </message>
    <message>
        <source>The data end at line {seq} of epoch {epoch}, but line {seen_seq} of epoch {seen_epoch} was already written here: they are an older copy, or were cut off. Call the administrator.</source>
        <translation>Dữ liệu dừng ở dòng {seq} thời kỳ {epoch}, nhưng máy này đã ghi đến dòng {seen_seq} thời kỳ {seen_epoch}: đây là bản sao cũ hoặc dữ liệu đã bị cắt bớt. Gọi quản trị.</translation>
    </message>
    <message>
        <source>The stored procedures, calendar or site data were changed from outside ({key}). Stop receiving, call the administrator.</source>
        <translation>Danh mục thủ tục, lịch hoặc thông tin đơn vị đã lưu bị sửa từ bên ngoài ({key}). Dừng tiếp nhận và gọi quản trị.</translation>
    </message>
    <message>
        <source>Table {table} differs from the journal at {key}. Stop receiving, call the administrator.</source>
        <translation>Bảng {table} không khớp sổ ghi tại {key}. Dừng tiếp nhận và gọi quản trị.</translation>
    </message>
</context>
<context>
    <name>JobsTable</name>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Giấy</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Máy in</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Lúc gửi</translation>
    </message>
    <message>
        <source>{count} tries</source>
        <translation>đã thử {count} lần</translation>
    </message>
    <message>
        <source>The system's printer</source>
        <translation>Máy in mặc định</translation>
    </message>
</context>
<context>
    <name>LookCard</name>
    <message>
        <source>Appearance</source>
        <translation>Giao diện</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Theo hệ thống</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Tương phản cao</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Size of letters</source>
        <translation>Cỡ chữ</translation>
    </message>
</context>
<context>
    <name>Money</name>
    <message>
        <source>no fee</source>
        <translation>không thu</translation>
    </message>
    <message>
        <source>still to pay</source>
        <translation>chưa thu</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>đã thu</translation>
    </message>
    <message>
        <source>waived</source>
        <translation>được miễn</translation>
    </message>
</context>
<context>
    <name>MoreBox</name>
    <message>
        <source>Summary, late entry</source>
        <translation>Trích yếu, nhập sau</translation>
    </message>
    <message>
        <source>dd/mm/yyyy, -1 for yesterday</source>
        <translation>nn/tt/nnnn, -1 là hôm qua</translation>
    </message>
    <message>
        <source>hh:mm</source>
        <translation>gg:pp</translation>
    </message>
    <message>
        <source>Late entry: only when the dossier came before now</source>
        <translation>Nhập sau: chỉ khi hồ sơ đã nhận trước lúc này</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Trích yếu</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Nhận ngày</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Giờ</translation>
    </message>
</context>
<context>
    <name>NameEdit</name>
    <message>
        <source>{key}: correct the capitals</source>
        <translation>{key}: sửa chữ hoa của tên</translation>
    </message>
</context>
<context>
    <name>NewPasswordForm</name>
    <message>
        <source>Present password</source>
        <translation>Mật khẩu hiện tại</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Mật khẩu mới</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Nhập lại</translation>
    </message>
    <message>
        <source>The two passwords differ. Type the same one twice.</source>
        <translation>Hai lần nhập không giống nhau. Hãy nhập lại.</translation>
    </message>
</context>
<context>
    <name>NewPasswordPage</name>
    <message>
        <source>Choose your own password</source>
        <translation>Đặt mật khẩu riêng</translation>
    </message>
    <message>
        <source>The first password is known to the administrator. Choose one only you know.</source>
        <translation>Quản trị biết mật khẩu ban đầu. Hãy đặt mật khẩu chỉ mình bạn biết.</translation>
    </message>
    <message>
        <source>Save and go on</source>
        <translation>Lưu và tiếp tục</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>The program failed here (incident {incident}). What you were typing is kept. Try again; if it repeats, give the incident number to the administrator.</source>
        <translation>Chương trình gặp sự cố số {incident}. Nội dung đang nhập vẫn được giữ. Hãy thử lại; nếu lặp lại, báo số sự cố cho quản trị.</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>{count} paper(s) still missing</source>
        <translation>còn thiếu {count} giấy tờ</translation>
    </message>
    <message>
        <source>{count} paper(s) to be brought later</source>
        <translation>còn nộp sau {count} giấy tờ</translation>
    </message>
</context>
<context>
    <name>PasswordCard</name>
    <message>
        <source>My password</source>
        <translation>Mật khẩu của tôi</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Đổi mật khẩu</translation>
    </message>
</context>
<context>
    <name>PeopleBox</name>
    <message>
        <source>Applicant</source>
        <translation>Người nộp</translation>
    </message>
    <message>
        <source>The applicant owns the dossier</source>
        <translation>Người nộp là chủ hồ sơ</translation>
    </message>
    <message>
        <source>Somebody has authorised the applicant</source>
        <translation>Có người ủy quyền</translation>
    </message>
    <message>
        <source>Filled from the citizen card. Ask for the telephone.</source>
        <translation>Điền từ thẻ căn cước. Hỏi số điện thoại.</translation>
    </message>
    <message>
        <source>Another applicant now · Undo: Ctrl+Z</source>
        <translation>Đã thay người nộp · Hoàn tác: Ctrl+Z</translation>
    </message>
    <message>
        <source>Another owner now · Undo: Ctrl+Z</source>
        <translation>Đã thay chủ hồ sơ · Hoàn tác: Ctrl+Z</translation>
    </message>
    <message>
        <source>Another principal now · Undo: Ctrl+Z</source>
        <translation>Đã thay người ủy quyền · Hoàn tác: Ctrl+Z</translation>
    </message>
    <message>
        <source>Scan the citizen card to fill</source>
        <translation>Quét thẻ căn cước để điền</translation>
    </message>
    <message>
        <source>Owner of the dossier</source>
        <translation>Chủ hồ sơ</translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>Người ủy quyền</translation>
    </message>
    <message>
        <source>Other details</source>
        <translation>Thông tin khác</translation>
    </message>
    <message>
        <source>Filled from dossier {code} of {day}. Ask again for telephone and address.</source>
        <translation>Điền từ hồ sơ {code} ngày {day}. Hỏi lại số điện thoại và địa chỉ.</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>dd/mm/yyyy or yyyy</source>
        <translation>nn/tt/nnnn hoặc năm</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>Số định danh</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Đối tượng</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Giới tính</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Thư điện tử</translation>
    </message>
    <message>
        <source>Authorised by</source>
        <translation>Giấy ủy quyền</translation>
    </message>
</context>
<context>
    <name>PlaceBox</name>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Enter saves, ↑ ↓ another folder, Esc gives up</source>
        <translation>Enter lưu, ↑ ↓ đổi thư mục, Esc thôi</translation>
    </message>
    <message>
        <source>This file exists already. Enter once more replaces it.</source>
        <translation>Tệp này đã có. Bấm Enter lần nữa để ghi đè.</translation>
    </message>
    <message>
        <source>Type the whole path, from the disk or the root folder on.</source>
        <translation>Nhập đường dẫn đầy đủ, từ ổ đĩa hoặc thư mục gốc.</translation>
    </message>
    <message>
        <source>This is a folder. Type the name of the file behind it.</source>
        <translation>Đây là thư mục. Nhập thêm tên tệp.</translation>
    </message>
    <message>
        <source>There is no folder {folder}. Put it right, or ↑ ↓ for another one.</source>
        <translation>Không có thư mục {folder}. Sửa lại, hoặc ↑ ↓ để đổi thư mục.</translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message>
        <source>Nothing is recorded until it is printed.</source>
        <translation>Chỉ ghi nhận khi in.</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Các trang</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Real size</source>
        <translation>Xem lớn</translation>
    </message>
    <message>
        <source>back</source>
        <translation>quay lại</translation>
    </message>
    <message>
        <source>print</source>
        <translation>in</translation>
    </message>
    <message>
        <source>size</source>
        <translation>cỡ xem</translation>
    </message>
    <message>
        <source>Preview {code}</source>
        <translation>Xem bản in {code}</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Trang {number} trên {count}</translation>
    </message>
    <message>
        <source>To {printer} · {paper}</source>
        <translation>In ra {printer} · {paper}</translation>
    </message>
    <message>
        <source>the system's printer</source>
        <translation>máy in mặc định</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Xem cả trang</translation>
    </message>
</context>
<context>
    <name>PrintCard</name>
    <message>
        <source>Printing</source>
        <translation>In ấn</translation>
    </message>
    <message>
        <source>Printer of receipts</source>
        <translation>Máy in giấy hẹn</translation>
    </message>
    <message>
        <source>Paper of receipts</source>
        <translation>Khổ giấy hẹn</translation>
    </message>
    <message>
        <source>This machine has no printer. Receipts wait in the queue (F10).</source>
        <translation>Máy này chưa có máy in. Giấy hẹn nằm chờ trong hàng đợi (F10).</translation>
    </message>
    <message>
        <source>The system's printer</source>
        <translation>Máy in mặc định</translation>
    </message>
</context>
<context>
    <name>PrintJob</name>
    <message>
        <source>Waiting</source>
        <translation>Đang chờ</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>Đã gửi máy in</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Bị lỗi</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>Đã bỏ</translation>
    </message>
</context>
<context>
    <name>PrintsController</name>
    <message>
        <source>{code} was not printed: {why} F10 shows the queue.</source>
        <translation>Chưa in được {code}: {why} F10 để xem hàng đợi.</translation>
    </message>
    <message>
        <source>The paper goes to the printer once more.</source>
        <translation>Giấy đang được gửi lại tới máy in.</translation>
    </message>
    <message>
        <source>Taken out of the queue. Ctrl+P puts it back.</source>
        <translation>Đã bỏ khỏi hàng đợi. Ctrl+P đưa lại vào.</translation>
    </message>
</context>
<context>
    <name>PrintsPage</name>
    <message>
        <source>Print queue</source>
        <translation>Hàng đợi in</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Máy in</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>In lại</translation>
    </message>
    <message>
        <source>Take out of the queue</source>
        <translation>Bỏ khỏi hàng đợi</translation>
    </message>
    <message>
        <source>Chosen print</source>
        <translation>Bản in đang chọn</translation>
    </message>
    <message>
        <source>Nothing to print. Receipts appear here after F2 and F8.</source>
        <translation>Không có bản in nào. Giấy hẹn in từ F2 và F8 sẽ hiện ở đây.</translation>
    </message>
    <message>
        <source>Send it to</source>
        <translation>Gửi tới</translation>
    </message>
    <message>
        <source>print again</source>
        <translation>in lại</translation>
    </message>
    <message>
        <source>open the dossier</source>
        <translation>mở hồ sơ</translation>
    </message>
    <message>
        <source>register</source>
        <translation>sổ hồ sơ</translation>
    </message>
    <message>
        <source>Keep the printer of this print</source>
        <translation>Giữ máy in của bản in này</translation>
    </message>
    <message>
        <source>{waiting} waiting, {failed} failed</source>
        <translation>{waiting} đang chờ, {failed} bị lỗi</translation>
    </message>
    <message>
        <source>Nothing is chosen.</source>
        <translation>Chưa chọn bản in nào.</translation>
    </message>
    <message>
        <source>Already sent. Print it again from its dossier: Enter, then Ctrl+P.</source>
        <translation>Đã gửi máy in. Muốn in lại, mở hồ sơ bằng Enter rồi bấm Ctrl+P.</translation>
    </message>
    <message>
        <source>Already sent to the printer.</source>
        <translation>Đã gửi máy in.</translation>
    </message>
    <message>
        <source>Taken out. Ctrl+P prints it after all.</source>
        <translation>Đã bỏ khỏi hàng đợi. Ctrl+P vẫn in được.</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>This entry is not right. Check it against the paper.</source>
        <translation>Mục này chưa đúng. Hãy đối chiếu với giấy tờ.</translation>
    </message>
    <message>
        <source>This procedure is not received at the counter. Choose another way.</source>
        <translation>Thủ tục này không tiếp nhận trực tiếp. Hãy chọn hình thức khác.</translation>
    </message>
    <message>
        <source>This procedure is not received online. Choose another way.</source>
        <translation>Thủ tục này không tiếp nhận trực tuyến. Hãy chọn hình thức khác.</translation>
    </message>
    <message>
        <source>This procedure is not received by post. Choose another way.</source>
        <translation>Thủ tục này không tiếp nhận qua bưu chính. Hãy chọn hình thức khác.</translation>
    </message>
    <message>
        <source>The number says that this is a man. Compare with the card.</source>
        <translation>Theo số định danh thì đây là nam. Hãy đối chiếu với thẻ.</translation>
    </message>
    <message>
        <source>The number says that this is a woman. Compare with the card.</source>
        <translation>Theo số định danh thì đây là nữ. Hãy đối chiếu với thẻ.</translation>
    </message>
    <message>
        <source>Choose the procedure.</source>
        <translation>Chưa chọn thủ tục. Hãy chọn thủ tục.</translation>
    </message>
    <message>
        <source>No procedure has the code {procedure}. Choose it from the list.</source>
        <translation>Không có thủ tục mã {procedure}. Hãy chọn trong danh sách.</translation>
    </message>
    <message>
        <source>Procedure {procedure} is no longer in force. Choose the one that replaced it.</source>
        <translation>Thủ tục {procedure} đã hết hiệu lực. Hãy chọn thủ tục thay thế.</translation>
    </message>
    <message>
        <source>Choose the case of this procedure.</source>
        <translation>Hãy chọn trường hợp của thủ tục này.</translation>
    </message>
    <message>
        <source>Enter the full name.</source>
        <translation>Chưa có họ và tên. Hãy nhập họ và tên.</translation>
    </message>
    <message>
        <source>The name has digits in it. Compare with the paper.</source>
        <translation>Họ tên có chữ số. Hãy đối chiếu với giấy tờ.</translation>
    </message>
    <message>
        <source>The name has a single letter. Compare with the paper.</source>
        <translation>Họ tên chỉ có một chữ cái. Hãy đối chiếu với giấy tờ.</translation>
    </message>
    <message>
        <source>Too long: at most {most} characters.</source>
        <translation>Nội dung quá dài, chỉ được tối đa {most} ký tự. Hãy rút gọn.</translation>
    </message>
    <message>
        <source>Enter this text.</source>
        <translation>Chưa có nội dung. Hãy nhập.</translation>
    </message>
    <message>
        <source>The identity number has digits only; a passport is a letter and 7 or 8 digits.</source>
        <translation>Số định danh chỉ gồm chữ số; hộ chiếu gồm một chữ cái và 7 hoặc 8 chữ số. Hãy nhập lại.</translation>
    </message>
    <message>
        <source>The identity number needs 12 digits, now {digits}.</source>
        <translation>Số định danh cần 12 chữ số, đang có {digits}.</translation>
    </message>
    <message>
        <source>The 9-digit number is no longer valid since 01/01/2025. Enter the 12-digit one.</source>
        <translation>Số chứng minh 9 chữ số hết giá trị từ 01/01/2025. Hãy nhập số định danh 12 chữ số.</translation>
    </message>
    <message>
        <source>The first digits {code} are no known province. Compare with the card.</source>
        <translation>Ba số đầu {code} không phải mã tỉnh đã biết. Hãy đối chiếu với thẻ.</translation>
    </message>
    <message>
        <source>The number says born in {year}. Compare with the card.</source>
        <translation>Theo số định danh thì sinh năm {year}. Hãy đối chiếu với thẻ.</translation>
    </message>
    <message>
        <source>The number says born in {year}. Compare the birth date with the card.</source>
        <translation>Theo số định danh thì sinh năm {year}. Hãy đối chiếu ngày sinh với thẻ.</translation>
    </message>
    <message>
        <source>In dossier {code} this number stands with another name. Compare with the card.</source>
        <translation>Ở hồ sơ {code}, số này đi với họ tên khác. Hãy đối chiếu với thẻ.</translation>
    </message>
    <message>
        <source>Enter the birth as 12/08/1994, 08/1994 or 1994.</source>
        <translation>Ngày sinh nhập dạng 12/08/1994, 08/1994 hoặc 1994.</translation>
    </message>
    <message>
        <source>The birth date lies in the future. Compare with the card.</source>
        <translation>Ngày sinh ở sau ngày hôm nay. Hãy đối chiếu với thẻ.</translation>
    </message>
    <message>
        <source>A telephone number usually has 10 digits, now {digits}.</source>
        <translation>Số điện thoại thường có 10 chữ số, đang có {digits}. Hãy hỏi lại.</translation>
    </message>
    <message>
        <source>This does not look like an e-mail address.</source>
        <translation>Địa chỉ thư điện tử chưa đúng dạng. Hãy hỏi lại.</translation>
    </message>
    <message>
        <source>A tax code has 10, 12 or 13 digits, now {digits}.</source>
        <translation>Mã số thuế có 10, 12 hoặc 13 chữ số, đang có {digits}.</translation>
    </message>
    <message>
        <source>The tax code's check digit is wrong. Compare with the paper.</source>
        <translation>Số kiểm tra của mã số thuế không khớp. Hãy đối chiếu với giấy tờ.</translation>
    </message>
    <message>
        <source>Enter the paper that authorises (number, date).</source>
        <translation>Chưa có giấy ủy quyền. Hãy nhập số, ngày của giấy ủy quyền.</translation>
    </message>
    <message>
        <source>This paper is not in the list of the procedure.</source>
        <translation>Giấy tờ này không có trong thành phần hồ sơ của thủ tục.</translation>
    </message>
    <message>
        <source>This paper stands twice in the list.</source>
        <translation>Giấy tờ này bị ghi hai lần trong danh sách.</translation>
    </message>
    <message>
        <source>Missing: {name}. Mark it as brought later, or do not receive.</source>
        <translation>Còn thiếu: {name}. Hãy ghi nộp sau, hoặc chưa tiếp nhận.</translation>
    </message>
    <message>
        <source>A count lies between 0 and {most}.</source>
        <translation>Số lượng phải từ 0 đến {most}.</translation>
    </message>
    <message>
        <source>The number of sets lies between 1 and {most}.</source>
        <translation>Số bộ hồ sơ phải từ 1 đến {most}.</translation>
    </message>
    <message>
        <source>The result goes by post: enter the full address.</source>
        <translation>Kết quả gửi qua bưu chính: hãy nhập đầy đủ địa chỉ nhận.</translation>
    </message>
    <message>
        <source>The result goes by post: the postman needs a telephone number.</source>
        <translation>Trả kết quả qua bưu chính: bưu tá cần số điện thoại.</translation>
    </message>
    <message>
        <source>Say why the fee is waived.</source>
        <translation>Chưa có lý do miễn, giảm. Hãy chọn lý do.</translation>
    </message>
    <message>
        <source>The fee is waived, so no money can be taken.</source>
        <translation>Đã miễn phí, lệ phí nên không thu tiền. Hãy bỏ một trong hai.</translation>
    </message>
    <message>
        <source>No pages were entered: the fee is that of one page a copy. Count the pages.</source>
        <translation>Chưa nhập số trang: phí đang tạm tính mỗi bản một trang. Hãy đếm số trang.</translation>
    </message>
    <message>
        <source>The fee comes to {amount}. Check the copies and pages.</source>
        <translation>Tổng phí, lệ phí là {amount}. Hãy kiểm tra lại số bản và số trang.</translation>
    </message>
    <message>
        <source>The form sign of the receipt has capitals, digits, / and -, at most {most} of them.</source>
        <translation>Ký hiệu mẫu biên lai chỉ gồm chữ in hoa, chữ số, / và -, nhiều nhất {most} ký tự.</translation>
    </message>
    <message>
        <source>The series of the receipt has capitals, digits, / and -, at most {most} of them.</source>
        <translation>Ký hiệu biên lai chỉ gồm chữ in hoa, chữ số, / và -, nhiều nhất {most} ký tự.</translation>
    </message>
    <message>
        <source>The number of the receipt has 1 to {most} digits.</source>
        <translation>Số biên lai có từ 1 đến {most} chữ số.</translation>
    </message>
    <message>
        <source>The date of the receipt must be a day that has come, written as 2026-11-20.</source>
        <translation>Ngày biên lai phải là ngày đã đến, ghi theo dạng 2026-11-20.</translation>
    </message>
    <message>
        <source>The numbers of this desk for {agency} are used up (last {last}), so the number is provisional. Ask for a new block.</source>
        <translation>Quầy đã dùng hết dải số được cấp của {agency} (số cuối {last}) nên hồ sơ mang mã tạm. Hãy xin cấp dải số mới.</translation>
    </message>
    <message>
        <source>Say why the dossier is entered late.</source>
        <translation>Chưa có lý do nhập sau. Hãy ghi lý do.</translation>
    </message>
    <message>
        <source>The time of reception lies in the future.</source>
        <translation>Thời điểm tiếp nhận ở sau bây giờ. Hãy nhập lại.</translation>
    </message>
    <message>
        <source>Enter the date as 21/11/2026.</source>
        <translation>Ngày nhập dạng 21/11/2026.</translation>
    </message>
    <message>
        <source>Enter the hour as 10:45.</source>
        <translation>Giờ nhập dạng 10:45.</translation>
    </message>
    <message>
        <source>The calendar does not cover {day}. The administrator can load that year.</source>
        <translation>Lịch làm việc chưa có ngày {day}. Đề nghị quản trị nạp lịch của năm đó.</translation>
    </message>
    <message>
        <source>No working day was found after {day}. The administrator must check the calendar.</source>
        <translation>Không tìm thấy ngày làm việc sau {day}. Đề nghị quản trị kiểm tra lịch.</translation>
    </message>
    <message>
        <source>This setting does not have such a value. Choose one of the list.</source>
        <translation>Cài đặt này không có giá trị như vậy. Hãy chọn trong danh sách.</translation>
    </message>
    <message>
        <source>The password needs at least {least} characters.</source>
        <translation>Mật khẩu cần ít nhất {least} ký tự.</translation>
    </message>
    <message>
        <source>The password may have at most {most} characters.</source>
        <translation>Mật khẩu chỉ được tối đa {most} ký tự.</translation>
    </message>
    <message>
        <source>This password is too easy to guess. Choose another.</source>
        <translation>Mật khẩu này dễ đoán. Hãy chọn mật khẩu khác.</translation>
    </message>
    <message>
        <source>A user name has small letters, digits and dots, no spaces.</source>
        <translation>Tên đăng nhập chỉ gồm chữ thường không dấu, chữ số và dấu chấm, không có dấu cách.</translation>
    </message>
</context>
<context>
    <name>ProcedureBox</name>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>No procedure is called that. Try its code or other words.</source>
        <translation>Không có thủ tục nào như vậy. Thử gõ mã hoặc từ khác.</translation>
    </message>
    <message>
        <source>Chosen by “{typed}”</source>
        <translation>Đã chọn bằng “{typed}”</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Đổi</translation>
    </message>
    <message>
        <source>Code, initials or words; marks are not needed</source>
        <translation>Mã, chữ đầu hoặc từ; không cần dấu</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Tìm</translation>
    </message>
</context>
<context>
    <name>ProcedureFace</name>
    <message>
        <source>Case</source>
        <translation>Trường hợp</translation>
    </message>
    <message>
        <source>How the dossier came</source>
        <translation>Cách nộp hồ sơ</translation>
    </message>
</context>
<context>
    <name>ReadAloud</name>
    <message>
        <source>Dossier code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Hẹn trả kết quả</translation>
    </message>
    <message>
        <source>Read the last four digits: {words}</source>
        <translation>Đọc bốn số cuối: {words}</translation>
    </message>
    <message>
        <source>Provisional number, the official code will be attached later</source>
        <translation>Số tiếp nhận tạm, mã chính thức sẽ được gắn sau</translation>
    </message>
    <message>
        <source>Result at once, here at the counter</source>
        <translation>Trả kết quả ngay tại quầy</translation>
    </message>
    <message>
        <source>No appointment</source>
        <translation>Không hẹn ngày</translation>
    </message>
    <message>
        <source>{hour}, by post</source>
        <translation>{hour}, trả qua bưu chính</translation>
    </message>
    <message>
        <source>{hour}, at {desk}</source>
        <translation>{hour}, tại {desk}</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>This cannot be done now. Nothing was changed.</source>
        <translation>Chưa làm được việc này. Không có gì thay đổi.</translation>
    </message>
    <message>
        <source>User name or password is wrong. Type both again.</source>
        <translation>Tên đăng nhập hoặc mật khẩu không đúng. Hãy nhập lại.</translation>
    </message>
    <message>
        <source>The recovery code is wrong. Type it again.</source>
        <translation>Mã khôi phục không đúng. Hãy nhập lại.</translation>
    </message>
    <message>
        <source>This account is closed. Ask the administrator.</source>
        <translation>Tài khoản này đã khóa. Hãy hỏi quản trị.</translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation>Hãy đăng nhập trước.</translation>
    </message>
    <message>
        <source>There is already an account named {name}. Choose another name.</source>
        <translation>Đã có tài khoản {name}. Hãy chọn tên khác.</translation>
    </message>
    <message>
        <source>There is no account named {name}.</source>
        <translation>Không có tài khoản {name}.</translation>
    </message>
    <message>
        <source>Only the administrator may do this.</source>
        <translation>Chỉ quản trị được làm việc này.</translation>
    </message>
    <message>
        <source>Nobody closes his own account. Let another administrator do it.</source>
        <translation>Không tự khóa tài khoản của mình được. Nhờ quản trị khác.</translation>
    </message>
    <message>
        <source>The calendar does not cover {day}. The administrator can load that year.</source>
        <translation>Lịch làm việc chưa có ngày {day}. Đề nghị quản trị nạp lịch của năm đó.</translation>
    </message>
    <message>
        <source>No working day was found after {day}. The administrator must check the calendar.</source>
        <translation>Không tìm thấy ngày làm việc sau {day}. Đề nghị quản trị kiểm tra lịch.</translation>
    </message>
    <message>
        <source>The machine's clock stands before the last record of {last}. Set the clock right.</source>
        <translation>Đồng hồ máy chạy lùi so với lần ghi cuối ngày {last}. Hãy chỉnh lại giờ máy.</translation>
    </message>
    <message>
        <source>The numbers of this desk for {agency} are used up (last {last}). Ask for a new block.</source>
        <translation>Quầy đã dùng hết số của {agency} (số cuối {last}). Đề nghị cấp dải số mới.</translation>
    </message>
    <message>
        <source>No dossier with this code is at this desk.</source>
        <translation>Máy này không có hồ sơ mang mã đó. Hãy kiểm tra lại mã.</translation>
    </message>
    <message>
        <source>Several dossiers have the number {code}: {codes}. Choose one of them in the list.</source>
        <translation>Có nhiều hồ sơ mang số {code}: {codes}. Hãy chọn một hồ sơ trong danh sách.</translation>
    </message>
    <message>
        <source>There is a desk in {folder} already. Choose another folder.</source>
        <translation>Thư mục {folder} đã có một quầy. Hãy chọn thư mục khác.</translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message>
        <source>Register of dossiers</source>
        <translation>Sổ hồ sơ</translation>
    </message>
    <message>
        <source>open the dossier</source>
        <translation>mở hồ sơ</translation>
    </message>
    <message>
        <source>search</source>
        <translation>tìm kiếm</translation>
    </message>
    <message>
        <source>receive</source>
        <translation>tiếp nhận</translation>
    </message>
    <message>
        <source>the first {count} dossiers; type more to narrow</source>
        <translation>{count} hồ sơ đầu tiên; gõ thêm để thu hẹp</translation>
    </message>
    <message>
        <source>{count} dossiers for “{asked}”</source>
        <translation>{count} hồ sơ khớp “{asked}”</translation>
    </message>
    <message>
        <source>{count} dossiers, newest first</source>
        <translation>{count} hồ sơ, mới nhất trước</translation>
    </message>
    <message>
        <source>Nothing found for “{asked}”. F3 to search for something else.</source>
        <translation>Không tìm thấy “{asked}”. F3 để tìm nội dung khác.</translation>
    </message>
    <message>
        <source>No dossier yet. F2 receives the first one.</source>
        <translation>Chưa có hồ sơ nào. F2 để tiếp nhận hồ sơ đầu tiên.</translation>
    </message>
</context>
<context>
    <name>RegisterTable</name>
    <message>
        <source>Term</source>
        <translation>Hạn</translation>
    </message>
    <message>
        <source>Dossier code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Applicant, procedure</source>
        <translation>Người nộp, thủ tục</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Hẹn trả</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Clerk</source>
        <translation>Công chức một cửa</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Phụ trách</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Quản trị</translation>
    </message>
</context>
<context>
    <name>Screens</name>
    <message>
        <source>This is a health insurance card. Scan the citizen card.</source>
        <translation>Đây là thẻ bảo hiểm y tế. Hãy quét thẻ căn cước.</translation>
    </message>
    <message>
        <source>The scanned code is not known. Scan again, or type it (F3).</source>
        <translation>Không nhận ra mã vừa quét. Hãy quét lại, hoặc gõ mã (F3).</translation>
    </message>
    <message>
        <source>{code} was not read whole. Scan the paper once more.</source>
        <translation>Chưa đọc trọn giấy {code}. Quét lại.</translation>
    </message>
    <message>
        <source>The signature on {code} cannot be checked at this desk.</source>
        <translation>Quầy này không kiểm tra được chữ ký trên giấy {code}.</translation>
    </message>
    <message>
        <source>Several dossiers have the number {code}. Choose one.</source>
        <translation>Có nhiều hồ sơ mang số {code}. Hãy chọn một hồ sơ.</translation>
    </message>
    <message>
        <source>No dossier {code} at this desk.</source>
        <translation>Máy này không có hồ sơ {code}.</translation>
    </message>
    <message>
        <source>no printer yet</source>
        <translation>chưa có máy in</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Find a code, identity number, name or telephone</source>
        <translation>Tìm mã hồ sơ, số định danh, họ tên, điện thoại</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation>Đăng nhập</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Tên đăng nhập</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>Demonstration site. Users: clerk, supervisor, admin. Each password is the user's own name.</source>
        <translation>Dữ liệu trình diễn. Người dùng: clerk, supervisor, admin. Mật khẩu là chính tên đăng nhập.</translation>
    </message>
    <message>
        <source>Type the user name, then the password.</source>
        <translation>Nhập tên đăng nhập, rồi mật khẩu.</translation>
    </message>
    <message>
        <source>Type the password, then press Enter.</source>
        <translation>Nhập mật khẩu rồi bấm Enter.</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>On time</source>
        <translation>Đúng hạn</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>Sắp đến hạn</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>Waiting for the citizen</source>
        <translation>Chờ công dân</translation>
    </message>
    <message>
        <source>Result is here</source>
        <translation>Đã có kết quả</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Đã trả</translation>
    </message>
    <message>
        <source>No appointment</source>
        <translation>Không có hẹn</translation>
    </message>
    <message>
        <source>Today {hour}</source>
        <translation>Hôm nay {hour}</translation>
    </message>
    <message>
        <source>Overdue since {hour}</source>
        <translation>Quá hạn từ {hour}</translation>
    </message>
    <message>
        <source>Overdue by {days} days</source>
        <translation>Quá hạn {days} ngày</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Từ chối</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Đã rút</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Đã dừng</translation>
    </message>
    <message>
        <source>Closed, not supplemented</source>
        <translation>Đóng, không bổ sung</translation>
    </message>
</context>
<context>
    <name>SuggestionList</name>
    <message>
        <source>Suggestions</source>
        <translation>Gợi ý</translation>
    </message>
</context>
<context>
    <name>Terminal</name>
    <message>
        <source>Received: {code}</source>
        <translation>Đã tiếp nhận: {code}</translation>
    </message>
    <message>
        <source>Result due: {due}</source>
        <translation>Hẹn trả: {due}</translation>
    </message>
    <message>
        <source>The law sets no day for the result.</source>
        <translation>Không quy định ngày hẹn trả.</translation>
    </message>
    <message>
        <source>The receipt lies in {place}</source>
        <translation>Giấy hẹn ở {place}</translation>
    </message>
    <message>
        <source>No dossier was found.</source>
        <translation>Không tìm thấy hồ sơ.</translation>
    </message>
    <message>
        <source>The demonstration desk is ready in {place}. Users clerk, supervisor, admin; each password is the user's own name.</source>
        <translation>Quầy trình diễn đã sẵn sàng tại {place}. Người dùng clerk, supervisor, admin; mật khẩu là chính tên đăng nhập.</translation>
    </message>
    <message>
        <source>The desk is ready in {place}.</source>
        <translation>Quầy đã sẵn sàng tại {place}.</translation>
    </message>
    <message>
        <source>Sign in as {name} with the recovery code below and choose a password.</source>
        <translation>Đăng nhập bằng tên {name} với mã khôi phục dưới đây rồi đặt mật khẩu.</translation>
    </message>
    <message>
        <source>Recovery code, shown only this once; keep it in a safe place: {code}</source>
        <translation>Mã khôi phục, chỉ hiện một lần này; hãy cất nơi an toàn: {code}</translation>
    </message>
    <message>
        <source>The key of the data lies in the keyring.</source>
        <translation>Khóa dữ liệu nằm trong kho khóa của hệ thống.</translation>
    </message>
    <message>
        <source>The key of the data lies beside them in the file {place}</source>
        <translation>Khóa dữ liệu nằm cạnh dữ liệu, trong tệp {place}</translation>
    </message>
    <message>
        <source>The key of the data lies in the file {place}</source>
        <translation>Khóa dữ liệu nằm trong tệp {place}</translation>
    </message>
    <message>
        <source>The program failed here (incident {incident}). Try again; if it repeats, give the incident number to the administrator.</source>
        <translation>Chương trình gặp lỗi (mã sự cố {incident}). Hãy thử lại; nếu lặp lại, hãy báo mã sự cố cho quản trị.</translation>
    </message>
    <message>
        <source>{key} is {value}</source>
        <translation>{key}: {value}</translation>
    </message>
    <message>
        <source>Whole: {lines} lines, {rows} rows equal their replay. Head {head}</source>
        <translation>Toàn vẹn: {lines} dòng, {rows} bản ghi khớp khi dựng lại. Đầu chuỗi {head}</translation>
    </message>
    <message>
        <source>Taken over: {number}</source>
        <translation>Đã nhận: {number}</translation>
    </message>
    <message>
        <source>Initial password of {name}, to be changed at the first sign-in: {password}</source>
        <translation>Mật khẩu ban đầu của {name}, phải đổi khi đăng nhập lần đầu: {password}</translation>
    </message>
    <message>
        <source>The password was changed.</source>
        <translation>Đã đổi mật khẩu.</translation>
    </message>
    <message>
        <source>Change the initial password: desk-app user password</source>
        <translation>Hãy đổi mật khẩu ban đầu: desk-app user password</translation>
    </message>
    <message>
        <source>The account {name} signs in again.</source>
        <translation>Tài khoản {name} đăng nhập lại được.</translation>
    </message>
    <message>
        <source>The account {name} signs in no more.</source>
        <translation>Tài khoản {name} không đăng nhập được nữa.</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>DEMO</source>
        <translation>TRÌNH DIỄN</translation>
    </message>
    <message>
        <source>No centre connected</source>
        <translation>Chưa kết nối trung tâm</translation>
    </message>
    <message>
        <source>{count} records kept on this machine</source>
        <translation>{count} việc ghi tại máy này</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>Something around the program failed. Nothing is lost; try again.</source>
        <translation>Có trục trặc ngoài chương trình. Dữ liệu không mất; hãy thử lại.</translation>
    </message>
    <message>
        <source>No printer is installed on this machine. Save the PDF, or call the administrator.</source>
        <translation>Máy này chưa cài máy in. Lưu tệp PDF, hoặc gọi quản trị viên.</translation>
    </message>
    <message>
        <source>The printer {queue} does not answer. Check power, cable and paper, then print again.</source>
        <translation>Máy in {queue} không trả lời. Kiểm tra nguồn, dây và giấy rồi in lại.</translation>
    </message>
    <message>
        <source>This machine has no printer {queue}. Choose another in F12.</source>
        <translation>Máy này không có máy in {queue}. Chọn máy in khác ở F12.</translation>
    </message>
    <message>
        <source>Printing is not set up on this machine. Save the PDF, and call the administrator.</source>
        <translation>Máy này chưa cài đặt in. Hãy lưu tệp PDF và báo quản trị.</translation>
    </message>
    <message>
        <source>A font with all Vietnamese letters is missing. The administrator installs {package}.</source>
        <translation>Thiếu phông chữ đủ dấu tiếng Việt. Đề nghị quản trị cài {package}.</translation>
    </message>
    <message>
        <source>The file could not be written into {folder}. Choose another folder.</source>
        <translation>Không ghi được tệp vào {folder}. Hãy chọn thư mục khác.</translation>
    </message>
    <message>
        <source>The disk is full. Make room, then try again; nothing was lost.</source>
        <translation>Ổ đĩa đã đầy. Dọn bớt chỗ rồi thử lại; dữ liệu không mất.</translation>
    </message>
    <message>
        <source>The disk failed to read or write. Tell the administrator now.</source>
        <translation>Ổ đĩa đọc hoặc ghi lỗi. Báo quản trị ngay.</translation>
    </message>
    <message>
        <source>Another program of this desk is writing. Try again in a moment.</source>
        <translation>Chương trình khác của quầy đang ghi. Hãy thử lại sau giây lát.</translation>
    </message>
    <message>
        <source>The data in {folder} cannot be opened. Tell the administrator.</source>
        <translation>Không mở được dữ liệu tại {folder}. Hãy báo quản trị.</translation>
    </message>
    <message>
        <source>The data in {folder} are damaged. Stop receiving and tell the administrator.</source>
        <translation>Dữ liệu tại {folder} bị hỏng. Dừng tiếp nhận và báo quản trị.</translation>
    </message>
    <message>
        <source>The data were written by a newer program. Install the newer version.</source>
        <translation>Dữ liệu do phiên bản mới hơn ghi. Hãy cài phiên bản mới.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be written to. Tell the administrator.</source>
        <translation>Thư mục {folder} không ghi được. Hãy báo quản trị.</translation>
    </message>
    <message>
        <source>The key of the data is missing ({folder}). Tell the administrator.</source>
        <translation>Thiếu khóa mở dữ liệu ({folder}). Hãy báo quản trị.</translation>
    </message>
    <message>
        <source>The key does not fit the data in {folder}. Tell the administrator.</source>
        <translation>Khóa không khớp dữ liệu tại {folder}. Hãy báo quản trị.</translation>
    </message>
    <message>
        <source>The record of issued numbers in {folder} cannot be written. Tell the administrator.</source>
        <translation>Không ghi được sổ chứng số tại {folder}. Hãy báo quản trị.</translation>
    </message>
    <message>
        <source>There are no data in {folder}. The administrator sets the desk up first.</source>
        <translation>Chưa có dữ liệu tại {folder}. Quản trị cần thiết lập quầy trước.</translation>
    </message>
    <message>
        <source>The file {name} cannot be read. Check its name and place.</source>
        <translation>Không đọc được tệp {name}. Hãy kiểm tra tên và nơi để tệp.</translation>
    </message>
    <message>
        <source>Dossier {dossier} was received, but its receipt was not made. Print it from the dossier; do not receive it again.</source>
        <translation>Hồ sơ {dossier} đã tiếp nhận nhưng chưa lập được giấy hẹn. Hãy in từ hồ sơ; không tiếp nhận lại.</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Genuine: this paper was issued here and nothing on it was changed.</source>
        <translation>Giấy thật: do nơi này cấp và nội dung không bị sửa.</translation>
    </message>
    <message>
        <source>Altered: the content does not match its signature. Do not accept it.</source>
        <translation>Giấy bị sửa: nội dung không khớp chữ ký. Không tiếp nhận giấy này.</translation>
    </message>
    <message>
        <source>Unknown: this is not a paper whose signature this desk can check.</source>
        <translation>Không rõ: đây không phải giấy mà máy này kiểm tra được chữ ký.</translation>
    </message>
</context>
<context>
    <name>Warning</name>
    <message>
        <source>The record of issued numbers on this machine was missing and has been made anew. Tell the administrator.</source>
        <translation>Sổ chứng số trên máy này bị thiếu và đã được lập lại. Hãy báo quản trị.</translation>
    </message>
    <message>
        <source>The record of issued numbers on this machine cannot be written. Tell the administrator before receiving more dossiers.</source>
        <translation>Không ghi được sổ chứng số trên máy này. Hãy báo quản trị trước khi tiếp nhận thêm hồ sơ.</translation>
    </message>
    <message>
        <source>These data are older than the numbers already issued here. Do not receive dossiers; call the administrator.</source>
        <translation>Dữ liệu này cũ hơn các số đã cấp tại máy. Không tiếp nhận hồ sơ; hãy gọi quản trị.</translation>
    </message>
    <message>
        <source>The key of the data lies in a file on this machine. Keep the machine locked.</source>
        <translation>Khóa mở dữ liệu nằm trong một tệp trên máy này. Hãy luôn khóa máy.</translation>
    </message>
    <message>
        <source>No calendar covers today. Appointments cannot be computed until one is loaded.</source>
        <translation>Lịch làm việc không có ngày hôm nay. Chưa tính được ngày hẹn cho đến khi nạp lịch.</translation>
    </message>
    <message>
        <source>The calendar of days off ends soon. Ask for the next year's calendar.</source>
        <translation>Lịch ngày nghỉ sắp hết. Hãy đề nghị cấp lịch năm sau.</translation>
    </message>
    <message>
        <source>The desk needs attention. Call the administrator.</source>
        <translation>Máy cần được kiểm tra. Hãy gọi quản trị.</translation>
    </message>
</context>
<context>
    <name>Weekday</name>
    <message>
        <source>Monday</source>
        <translation>Thứ Hai</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Thứ Ba</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Thứ Tư</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Thứ Năm</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Thứ Sáu</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Thứ Bảy</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Chủ nhật</translation>
    </message>
    <message>
        <source>Mo</source>
        <translation>T2</translation>
    </message>
    <message>
        <source>Tu</source>
        <translation>T3</translation>
    </message>
    <message>
        <source>We</source>
        <translation>T4</translation>
    </message>
    <message>
        <source>Th</source>
        <translation>T5</translation>
    </message>
    <message>
        <source>Fr</source>
        <translation>T6</translation>
    </message>
    <message>
        <source>Sa</source>
        <translation>T7</translation>
    </message>
    <message>
        <source>Su</source>
        <translation>CN</translation>
    </message>
</context>
<context>
    <name>WhyBox</name>
    <message>
        <source>Why this date?</source>
        <translation>Vì sao ngày này?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>One-stop counter</source>
        <translation>Quầy Một cửa</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Sổ hồ sơ</translation>
    </message>
    <message>
        <source>Prints</source>
        <translation>Bản in</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Quản trị</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Trợ giúp</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Khóa</translation>
    </message>
    <message>
        <source>Seen: Esc</source>
        <translation>Đã xem: Esc</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Applicant</source>
        <translation>Người nộp</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Chủ hồ sơ</translation>
    </message>
    <message>
        <source>The applicant</source>
        <translation>Chính người nộp</translation>
    </message>
    <message>
        <source>Authorised by</source>
        <translation>Người ủy quyền</translation>
    </message>
    <message>
        <source>Authorisation</source>
        <translation>Giấy ủy quyền</translation>
    </message>
    <message>
        <source>The personal data were erased as the law prescribes.</source>
        <translation>Dữ liệu cá nhân đã được xóa theo quy định.</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>Số định danh</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Thư điện tử</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
</context>
</TS>
