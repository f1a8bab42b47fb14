-- Whether somebody may make one more request; if so, it is counted. The rules are those of RequestWindow.
-- KEYS[1] when he made those of this hour, KEYS[2] of this second (lists, the newest last), KEYS[3] those under way and until when each is believed to be (sorted set)
-- ARGV[1] the most in an hour, ARGV[2] at once, ARGV[3] in a second; ARGV[4] the request's name, ARGV[5] how many ms it is believed to be under way
-- Answers ADMITTED and its time, or REFUSED and how many ms to wait; then how many remain of the hour, and ms until the oldest of it is forgotten.
local HOUR = 3600000
local SECOND = 1000
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local per_hour = tonumber(ARGV[1])
local per_second = tonumber(ARGV[3])

-- By the hundred first: what is left of a busy hour is forgotten in a few steps.
for _, step in ipairs({100, 1}) do
    while true do
        local last = redis.call('LINDEX', KEYS[1], step - 1)
        if not last or now - last < HOUR then
            break
        end
        redis.call('LPOP', KEYS[1], step)
    end
end

local counted = redis.call('LLEN', KEYS[1])
local function answer(word, value)
    local oldest = redis.call('LINDEX', KEYS[1], 0)
    local reset = oldest and oldest + HOUR - now or 0
    return string.format('%s %d %d %d', word, value, math.max(0, per_hour - counted), reset)
end

if counted >= per_hour then
    return answer('REFUSED', redis.call('LINDEX', KEYS[1], counted - per_hour) + HOUR - now)
end
local before = redis.call('LINDEX', KEYS[2], -per_second)
if before and now - before < SECOND then
    return answer('REFUSED', before + SECOND - now)
end
redis.call('ZREMRANGEBYSCORE', KEYS[3], '-inf', now)
if redis.call('ZCARD', KEYS[3]) >= tonumber(ARGV[2]) then
    return answer('REFUSED', SECOND)
end

redis.call('RPUSH', KEYS[1], now)
redis.call('PEXPIRE', KEYS[1], HOUR)
redis.call('RPUSH', KEYS[2], now)
redis.call('LTRIM', KEYS[2], -per_second, -1)
redis.call('PEXPIRE', KEYS[2], SECOND)
redis.call('ZADD', KEYS[3], now + ARGV[5], ARGV[4])
redis.call('PEXPIRE', KEYS[3], ARGV[5])
counted = counted + 1
return answer('ADMITTED', now)
